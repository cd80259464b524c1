#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "admin_connection.h"
#include "executor.h"
#include "outbox.h"
#include "postgres_cluster.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Executor> executorOf(const TestDesk &desk)
{
    return std::make_unique<Executor>(*WorkspaceUrl::parse(desk.url(u"alice"_s)),
                                      Credentials{Login(u"alice"_s), TestDesk::passwordOf(u"alice"_s)},
                                      Executor::Events{});
}

Params hold()
{
    return {{u"user_no"_s, u"U1"_s}, {u"scope"_s, u"outgoing"_s}, {u"reason"_s, u"lost_phone"_s}};
}

/// What the next sign-in learns.
QList<LostCommand> lostOf(TestDesk &desk)
{
    return TestDesk::wait(desk.workspaceOf(u"alice"_s)->commands().lost()).value_or(QList<LostCommand>());
}

} // namespace

/// A command whose answer nobody saw is told truthfully by the next run, and never done behind its back.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItsOwnerLeft()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QString workspace = newUuid();
        const SentCommand command{newCommandId(), u"place_hold"_s, now()};
        auto owner = std::make_unique<Outbox>(workspace, Login(u"alice"_s));
        QVERIFY(owner->add(command));
        QVERIFY2(!owner->add(command), "asked again");
        Outbox next(workspace, Login(u"alice"_s));
        QVERIFY2(next.adopt().isEmpty(), "its owner lives");
        owner.reset();
        QVERIFY(Outbox(workspace, Login(u"bob"_s)).adopt().isEmpty());
        QCOMPARE(next.adopt().size(), 1);
        QCOMPARE(next.adopt().first().id, command.id);
        QVERIFY2(next.entries().isEmpty(), "it is not this run's");
        next.remove(command.id);
        QVERIFY(next.adopt().isEmpty());
        QVERIFY(Outbox(workspace, Login(u"alice"_s)).adopt().isEmpty());
    }

    void outlivesAKilledProgram()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QString workspace = newUuid();
        const SentCommand command{newCommandId(), u"place_hold"_s, now()};
        const pid_t child = fork();
        if (child == 0) {
            Outbox(workspace, Login(u"alice"_s)).add(command);
            Outbox open(workspace, Login(u"alice"_s));
            open.add({newCommandId(), u"open_ticket"_s, command.at.addSecs(1)});
            ::raise(SIGKILL);
        }
        ::waitpid(child, nullptr, 0);
        Outbox next(workspace, Login(u"alice"_s));
        QCOMPARE(next.adopt().size(), 2);
        QCOMPARE(next.adopt().first().id, command.id);
        for (const SentCommand &one : next.adopt())
            next.remove(one.id);
    }

    void doneIsToldOnce_data() { TestDesk::backends(); }
    void doneIsToldOnce()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        addUser(desk);
        const CommandId id = newCommandId();
        QVERIFY(TestDesk::wait(executorOf(desk)->command(u"place_hold"_s, id, hold())));
        leave(desk, id); // as if it had ended before the answer came
        const auto workspace = desk.workspaceOf(u"alice"_s);
        for (int asked = 0; asked < 2; ++asked) {
            const auto lost = TestDesk::wait(workspace->commands().lost());
            QVERIFY(lost);
            QCOMPARE(lost->size(), 1);
            QCOMPARE(lost->first().outcome, CommandOutcome::Done);
            QCOMPARE(lost->first().command.id, id);
            QCOMPARE(lost->first().command.name, u"place_hold"_s);
        }
        workspace->commands().forget(id);
        QVERIFY(TestDesk::wait(workspace->commands().lost())->isEmpty());
        QVERIFY(lostOf(desk).isEmpty());
    }

    void onlyOnesOwn_data() { TestDesk::backends(); }
    void onlyOnesOwn()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        addUser(desk);
        const CommandId id = newCommandId();
        QVERIFY(TestDesk::wait(executorOf(desk)->command(u"place_hold"_s, id, hold())));
        Executor bob(*WorkspaceUrl::parse(desk.url(u"bob"_s)),
                     Credentials{Login(u"bob"_s), TestDesk::passwordOf(u"bob"_s)}, Executor::Events{});
        const std::function<QString(const Row &)> name = [](const Row &row) {
            return row.text("name"_L1);
        };
        const auto seen =
            TestDesk::wait(bob.read<QString>(u"command_outcome"_s, {{u"command"_s, id.value()}}, name));
        QVERIFY(seen && seen->isEmpty());
        const auto mine = TestDesk::wait(
            executorOf(desk)->read<QString>(u"command_outcome"_s, {{u"command"_s, id.value()}}, name));
        QVERIFY(mine);
        QCOMPARE(*mine, QStringList{u"place_hold"_s});
    }

    /// The program ends at once after the command was asked for.
    void closingLosesNothing_data() { TestDesk::backends(); }
    void closingLosesNothing()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        addUser(desk);
        const CommandId first = newCommandId();
        const CommandId second = newCommandId();
        {
            const auto executor = executorOf(desk);
            executor->command(u"place_hold"_s, first, hold());
            executor->command(u"place_hold"_s, second, hold());
        }
        int done = 0;
        const auto workspace = desk.workspaceOf(u"alice"_s);
        const auto lost = TestDesk::wait(workspace->commands().lost());
        QVERIFY(lost);
        for (const LostCommand &one : *lost) {
            QVERIFY(one.outcome != CommandOutcome::Unknown);
            done += one.outcome == CommandOutcome::Done;
            workspace->commands().forget(one.command.id);
        }
        QVERIFY2(lost->size() >= 1, "the second waited behind the first");
        QVERIFY(holdsOf(desk) - done <= 2 - lost->size());
    }

    /// A writer that stays blocks the command; quitting does not wait for it.
    void lockedFile()
    {
        TestDesk desk(u"sqlite"_s);
        addUser(desk);
        auto executor = executorOf(desk);
        QVERIFY(TestDesk::wait(executor->command(u"place_hold"_s, newCommandId(), hold())));
        QVERIFY(desk.admin().begin());
        const auto pending = executor->command(u"place_hold"_s, newCommandId(), hold());
        QTRY_COMPARE(executor->unconfirmed().size(), 1);
        executor.reset();
        QVERIFY(desk.admin().rollback());
        QVERIFY(!pending.result());
        const auto lost = lostOf(desk);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost.first().outcome, CommandOutcome::NotDone);
        QCOMPARE(holdsOf(desk), 1);
    }

    /// The server works on: the command is done after the program has gone.
    void doneAfterTheProgramEnded()
    {
        TestDesk desk(u"postgres"_s);
        addUser(desk);
        QVERIFY(desk.adminExec(u"BEGIN; LOCK TABLE desk.holds IN ACCESS EXCLUSIVE MODE"_s));
        auto executor = executorOf(desk);
        executor->command(u"place_hold"_s, newCommandId(), hold());
        QTRY_COMPARE(waiting(desk), 1);
        QElapsedTimer timer;
        timer.start();
        executor.reset();
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(desk.adminExec(u"ROLLBACK"_s));
        const auto lost = lostOf(desk); // waits for it in the database
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost.first().outcome, CommandOutcome::Done);
        QCOMPARE(holdsOf(desk), 1);
    }

    /// A server that hangs reads the command only after it was told "not done": then it must not happen.
    void neverDoneBehindTheAnswer()
    {
        TestDesk desk(u"postgres"_s);
        addUser(desk);
        auto executor = executorOf(desk);
        QVERIFY(TestDesk::wait(executor->command(u"place_hold"_s, newCommandId(), hold())));
        const auto server =
            pid_t(desk.adminValue(u"SELECT pid FROM pg_stat_activity WHERE usename = 'alice'"_s).toInt());
        QVERIFY(server > 0);
        ::kill(server, SIGSTOP);
        executor->command(u"place_hold"_s, newCommandId(), hold());
        QTRY_COMPARE(executor->unconfirmed().size(), 1);
        QTest::qWait(200);
        QElapsedTimer timer;
        timer.start();
        executor.reset();
        const qint64 closing = timer.elapsed();
        const auto lost = lostOf(desk);
        ::kill(server, SIGCONT);
        QVERIFY2(closing < 4000, qPrintable(QString::number(closing)));
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost.first().outcome, CommandOutcome::NotDone);
        QTRY_COMPARE(
            desk.adminValue(u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1"_s.arg(server)).toInt(),
            0);
        QCOMPARE(holdsOf(desk), 1);
    }

    void closingCutsHungReads()
    {
        PostgresCluster &cluster = *PostgresCluster::shared();
        TestDesk desk(u"postgres"_s);
        auto executor = executorOf(desk);
        const std::function<QString(const Row &)> login = [](const Row &row) {
            return row.text("login"_L1);
        };
        QVERIFY(TestDesk::wait(executor->read<QString>(u"staff_members"_s, {}, login)));
        const auto server =
            pid_t(desk.adminValue(u"SELECT pid FROM pg_stat_activity WHERE usename = 'alice'"_s).toInt());
        for (const pid_t pid : {server, pid_t(cluster.process())})
            ::kill(pid, SIGSTOP);
        const auto hanging = executor->read<QString>(u"staff_members"_s, {}, login);
        QTest::qWait(200);
        QElapsedTimer timer;
        timer.start();
        executor.reset();
        const qint64 closing = timer.elapsed();
        for (const pid_t pid : {server, pid_t(cluster.process())})
            ::kill(pid, SIGCONT);
        QVERIFY2(closing < 3000, qPrintable(QString::number(closing)));
        QCOMPARE(hanging.result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(hanging.result().error().reason, u"closing"_s);
    }

private:
    static QDateTime now() { return QDateTime::currentDateTimeUtc(); }

    static void leave(const TestDesk &desk, const CommandId &id)
    {
        Outbox(WorkspaceUrl::parse(desk.url(u"alice"_s))->key(), Login(u"alice"_s))
            .add({id, u"place_hold"_s, now()});
    }

    static void addUser(TestDesk &desk)
    {
        QVERIFY(desk.adminExec(
            u"INSERT INTO wallet.users (id, user_no, name, created_at) VALUES ('u1', 'U1', 'Li', "_s
            + (desk.dialect() == Dialect::Sqlite ? u"0)"_s : u"compat.from_ms(0))"_s)));
    }

    static int holdsOf(TestDesk &desk)
    {
        return desk.adminValue(u"SELECT count(*) FROM desk.holds"_s).toInt();
    }

    static int waiting(TestDesk &desk)
    {
        return desk.adminValue(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s).toInt();
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
