#include <QTest>
#include <csignal>
#include <thread>

#include "admin_connection.h"
#include "audit_write.h"
#include "executor.h"
#include "postgres_cluster.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Seen
{
    std::mutex mutex;
    QList<LinkState> states;

    bool contains(LinkState state)
    {
        const std::lock_guard lock(mutex);
        return states.contains(state);
    }
};

std::unique_ptr<Executor> executorOf(const TestDesk &desk, const QString &login, Seen *seen = nullptr)
{
    Executor::Events events;
    if (seen) {
        events.link = [seen](LinkState state) {
            const std::lock_guard lock(seen->mutex);
            seen->states.append(state);
        };
    }
    return std::make_unique<Executor>(*WorkspaceUrl::parse(desk.url(login)),
                                      Credentials{Login(login), TestDesk::passwordOf(login)}, events);
}

std::function<QString(const Row &)> loginOf()
{
    return [](const Row &row) {
        return row.text("login"_L1);
    };
}

} // namespace

class TestExecutor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data() { TestDesk::backends(); }
    void reads()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        const auto executor = executorOf(desk, u"alice"_s);
        const auto all = TestDesk::wait(executor->read<QString>(u"staff_members"_s, {}, loginOf()));
        QVERIFY(all);
        QVERIFY(all->contains(u"sue"_s));
        const auto one = TestDesk::wait(
            executor->readOne<QString>(u"staff_members"_s, {{u"login"_s, u"nobody"_s}}, loginOf()));
        QCOMPARE(one.error().kind, ErrorKind::NotFound);
        const auto wrong =
            TestDesk::wait(executor->read<QString>(u"staff_members"_s, {{u"x"_s, 1}}, loginOf()));
        QCOMPARE(wrong.error().kind, ErrorKind::Invalid);
        const auto none = TestDesk::wait(executor->read<QString>(u"no_such"_s, {}, loginOf()));
        QCOMPARE(none.error().reason, u"unknown_statement"_s);
    }

    void commandsHappenOnce_data() { TestDesk::backends(); }
    void commandsHappenOnce()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        addUser(desk);
        const auto executor = executorOf(desk, u"alice"_s);
        const CommandId id = newCommandId();
        const auto first = TestDesk::wait(executor->command(u"place_hold"_s, id, hold()));
        QVERIFY2(first, first ? "" : qPrintable(first.error().reason));
        const auto second = TestDesk::wait(executor->command(u"place_hold"_s, id, hold()));
        QVERIFY(second);
        QCOMPARE(*second, *first);
        Params other = hold();
        other[u"scope"_s] = u"all"_s;
        const auto third = TestDesk::wait(executor->command(u"place_hold"_s, id, other));
        QVERIFY(!third);
        QCOMPARE(third.error().kind, ErrorKind::Conflict);
        QCOMPARE(third.error().reason, u"command_reused"_s);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM desk.holds"_s).toInt(), 1);
        QCOMPARE(
            desk.adminValue(u"SELECT count(*) FROM evidence.audit WHERE action = 'hold_placed'"_s).toInt(),
            1);
        QVERIFY(executor->unconfirmed().isEmpty());
    }

    /// Two clients with one id at the same moment: one effect, one answer.
    void commandsRaceOnce_data() { TestDesk::backends(); }
    void commandsRaceOnce()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        addUser(desk);
        const auto one = executorOf(desk, u"alice"_s);
        const auto two = executorOf(desk, u"alice"_s);
        for (int round = 0; round < 10; ++round) {
            const CommandId id = newCommandId();
            const auto a = one->command(u"place_hold"_s, id, hold());
            const auto b = two->command(u"place_hold"_s, id, hold());
            const auto first = TestDesk::wait(a);
            const auto second = TestDesk::wait(b);
            QVERIFY2(first && second, first ? "second" : qPrintable(first.error().reason));
            QCOMPARE(*first, *second);
        }
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM desk.holds"_s).toInt(), 10);
    }

    void refusalsChangeNothing_data() { TestDesk::backends(); }
    void refusalsChangeNothing()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        addUser(desk);
        const auto executor = executorOf(desk, u"alice"_s);
        Params nobody = hold();
        nobody[u"user_no"_s] = u"U404"_s;
        const CommandId id = newCommandId();
        const auto done = TestDesk::wait(executor->command(u"place_hold"_s, id, nobody));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::NotFound);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM desk.commands"_s).toInt(), 0);
        const auto missing =
            TestDesk::wait(executor->command(u"place_hold"_s, id, {{u"user_no"_s, u"U1"_s}}));
        QCOMPARE(missing.error().kind, ErrorKind::Invalid);
        const auto guarded = executorOf(desk, u"amy"_s);
        const auto denied = TestDesk::wait(guarded->command(u"place_hold"_s, id, hold()));
        QCOMPARE(denied.error().kind, ErrorKind::Denied);
    }

    void auditLeavesAreTheSame_data() { TestDesk::backends(); }
    void auditLeavesAreTheSame()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        addUser(desk);
        const auto executor = executorOf(desk, u"alice"_s);
        QVERIFY(TestDesk::wait(executor->command(u"place_hold"_s, newCommandId(), hold())));
        const QString where = u" FROM evidence.audit WHERE action = 'hold_placed'"_s;
        const auto value = [&](const QString &column) {
            return desk.adminValue(u"SELECT "_s + column + where);
        };
        AuditFields fields;
        fields.atMs = value(backend == u"sqlite" ? u"at"_s : u"compat.to_ms(at)"_s).toLongLong();
        fields.login = value(u"login"_s).toString();
        fields.action = u"hold_placed"_s;
        fields.targetKind = value(u"target_kind"_s).toString();
        fields.targetId = value(u"target_id"_s).toString();
        fields.commandId = value(u"command_id"_s).toString();
        fields.detail = value(u"detail"_s).toString();
        fields.txid = value(u"txid"_s).isNull() ? QString() : value(u"txid"_s).toString();
        QCOMPARE(fields.login, u"alice"_s);
        QCOMPARE(value(u"leaf"_s).toString(), auditLeaf(fields));
    }

    void overtakenReadsAreDropped()
    {
        TestDesk desk(u"sqlite"_s);
        const auto executor = executorOf(desk, u"alice"_s);
        std::stop_source source;
        std::atomic<bool> begun = false;
        std::atomic<bool> release = false;
        const auto running = executor->work<int>(u"hold_worker"_s, [&](Session &) -> Result<int> {
            begun = true;
            while (!release)
                std::this_thread::sleep_for(1ms);
            return 1;
        });
        const auto waiting = executor->read<QString>(u"staff_members"_s, {}, loginOf(), source.get_token());
        source.request_stop();
        release = true;
        QVERIFY(TestDesk::wait(running));
        const auto dropped = TestDesk::wait(waiting);
        QVERIFY(begun);
        QCOMPARE(dropped.error().kind, ErrorKind::Cancelled);
    }

    void runningReadsAreCancelledInTheDatabase()
    {
        TestDesk desk(u"postgres"_s);
        const auto executor = executorOf(desk, u"alice"_s);
        QVERIFY(TestDesk::wait(executor->read<QString>(u"staff_members"_s, {}, loginOf())));
        // A writer holds the table, so that the read hangs in the server until it is cancelled there.
        QVERIFY(desk.adminExec(u"BEGIN; LOCK TABLE desk.persons IN ACCESS EXCLUSIVE MODE"_s));
        std::stop_source source;
        const auto hanging = executor->read<QString>(u"staff_members"_s, {}, loginOf(), source.get_token());
        QTest::qWait(300);
        QVERIFY(!hanging.isFinished());
        QElapsedTimer timer;
        timer.start();
        source.request_stop();
        const auto cancelled = TestDesk::wait(hanging);
        QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
        QVERIFY2(timer.elapsed() < 4000, "the server's own lock_timeout would have ended it too");
        QVERIFY(desk.adminExec(u"ROLLBACK"_s));
        // The cancel hit that statement alone.
        for (int i = 0; i < 5; ++i)
            QVERIFY(TestDesk::wait(executor->read<QString>(u"staff_members"_s, {}, loginOf())));
    }

    void connectionsRecover()
    {
        TestDesk desk(u"postgres"_s);
        addUser(desk);
        Seen seen;
        const auto executor = executorOf(desk, u"alice"_s, &seen);
        for (int round = 0; round < 3; ++round) {
            QVERIFY(TestDesk::wait(executor->read<QString>(u"staff_members"_s, {}, loginOf())));
            QVERIFY(TestDesk::wait(executor->command(u"place_hold"_s, newCommandId(), hold())));
            desk.adminValue(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                            "WHERE usename = 'alice'"_s);
        }
        QVERIFY(TestDesk::wait(executor->read<QString>(u"staff_members"_s, {}, loginOf())));
        QVERIFY(TestDesk::wait(executor->command(u"place_hold"_s, newCommandId(), hold())));
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM desk.holds"_s).toInt(), 4);
        QVERIFY(seen.contains(LinkState::Connected));
    }

    /// The server goes while a command is on its way and comes back: one effect, never "failed".
    void commandsSurviveARestart()
    {
        PostgresCluster &cluster = *PostgresCluster::shared();
        TestDesk desk(u"postgres"_s);
        addUser(desk);
        Seen seen;
        const auto executor = executorOf(desk, u"alice"_s, &seen);
        QVERIFY(TestDesk::wait(executor->command(u"place_hold"_s, newCommandId(), hold())));
        QVERIFY(desk.adminExec(u"BEGIN; LOCK TABLE desk.holds IN ACCESS EXCLUSIVE MODE"_s));
        const auto pending = executor->command(u"place_hold"_s, newCommandId(), hold());
        QTest::qWait(300);
        QVERIFY(!pending.isFinished());
        QCOMPARE(executor->unconfirmed().size(), 1);
        cluster.stop(u"immediate"_s);
        QTRY_VERIFY_WITH_TIMEOUT(seen.contains(LinkState::Unconfirmed), 10000);
        QVERIFY(!pending.isFinished());
        QVERIFY(cluster.start());
        const auto done = TestDesk::wait(pending);
        QVERIFY2(done, done ? "" : qPrintable(done.error().reason));
        QVERIFY(executor->unconfirmed().isEmpty());
        TestDesk::wait(executor->read<QString>(u"staff_members"_s, {}, loginOf()));
    }

private:
    static void addUser(TestDesk &desk)
    {
        QVERIFY(desk.adminExec(
            u"INSERT INTO wallet.users (id, user_no, name, created_at) VALUES ('u1', 'U1', 'Li', "_s
            + (desk.dialect() == Dialect::Sqlite ? u"0)"_s : u"compat.from_ms(0))"_s)));
    }

    static Params hold()
    {
        return {{u"user_no"_s, u"U1"_s}, {u"scope"_s, u"outgoing"_s}, {u"reason"_s, u"lost_phone"_s}};
    }
};

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"
