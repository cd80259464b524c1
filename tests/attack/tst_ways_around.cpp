#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>
#include <memory>

#include "attacked_world.h"
#include "postgres_cluster.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Ways around the functions: other databases and protocols, more sessions, what the server says aside, its
/// log, old transactions, and sessions that outlive their owner's job.
class TstWaysAround : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<AttackedWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void refusesEntry_data();
    void refusesEntry();
    void refusesTheNinthSession();
    void refusesADump();
    void refusesToTellAside_data();
    void refusesToTellAside();
    void refusesToBackdate();
    void refusesTheSearchPastItsAnswers();
    void refusesASessionThatOutlivesTheJob();
    void refusesTheSecondDecision();
    void keepsValuesOutOfTheLog();
    void givesNobodyCreateRole();
    void allowsWhatTheManualSays_data();
    void allowsWhatTheManualSays();

private:
    std::unique_ptr<AttackedWorld> m_world;
};

void TstWaysAround::refusesEntry_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("words");
    const QString database = u"permission denied for database"_s;
    for (const char *login : {"alice", "sue", "amy", "sec", "corebot"}) {
        for (const char *other : {"postgres", "template1"})
            QTest::addRow("%s into %s", login, other)
                << QString::fromLatin1(login) << u"dbname=%1"_s.arg(QString::fromLatin1(other)) << database;
    }
    QTest::newRow("replication") << u"alice"_s << u"replication=database"_s << u"replication"_s;
    QTest::newRow("physical replication") << u"alice"_s << u"replication=true"_s << u"pg_hba.conf"_s;
    QTest::newRow("without triggers")
        << u"corebot"_s << u"options='-c session_replication_role=replica'"_s << u"permission denied"_s;
    QTest::newRow("with statements in the log")
        << u"alice"_s << u"options='-c log_statement=all'"_s << u"permission denied"_s;
    QTest::newRow("as a role at once")
        << u"alice"_s << u"options='-c role=walletdesk_api'"_s << u"permission denied"_s;
    QTest::newRow("wrong password") << u"alice"_s << u"password=x"_s << u"password authentication failed"_s;
    QTest::newRow("empty password") << u"alice"_s << u"password=''"_s << u"no password supplied"_s;
    for (const char *group :
         {"walletdesk_api", "walletdesk_owner", "walletdesk_evidence", "walletdesk_provision",
          "walletdesk_agent", "walletdesk_core", "pg_read_all_data"})
        QTest::addRow("as %s", group) << u"alice"_s << u"user=%1"_s.arg(QString::fromLatin1(group))
                                      << u"password authentication failed"_s;
}

void TstWaysAround::refusesEntry()
{
    QFETCH(const QString, login);
    QFETCH(const QString, more);
    QFETCH(const QString, words);
    const QString refusal = Intruder::refusedEntry(m_world->desk(), login, more);
    QVERIFY2(!refusal.isEmpty() && refusal.contains(words), qPrintable(refusal));
}

void TstWaysAround::refusesTheNinthSession()
{
    std::vector<std::unique_ptr<Intruder>> sessions;
    for (int i = 0; i < 8; ++i)
        sessions.push_back(std::make_unique<Intruder>(m_world->desk(), u"bob"_s));
    QVERIFY(
        Intruder::refusedEntry(m_world->desk(), u"bob"_s, {}).contains(u"too many connections for role"_s));
}

void TstWaysAround::refusesADump()
{
    const QUrl url(m_world->desk().url(u"alice"_s));
    QString program = QStandardPaths::findExecutable(u"pg_dump"_s);
    if (program.isEmpty())
        QSKIP("pg_dump is not on the path");
    for (const QStringList &what :
         {QStringList{}, QStringList{u"-t"_s, u"wallet.users"_s}, QStringList{u"-a"_s}}) {
        QProcess dump;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, TestDesk::passwordOf(u"alice"_s));
        dump.setProcessEnvironment(environment);
        dump.start(program,
                   QStringList{u"-h"_s, url.host(), u"-p"_s, QString::number(url.port()), u"-U"_s, u"alice"_s}
                       + what + QStringList{url.path().mid(1)});
        QVERIFY(dump.waitForFinished());
        const QString said = QString::fromUtf8(dump.readAll() + dump.readAllStandardError());
        QVERIFY(dump.exitCode() != 0);
        QVERIFY2(said.contains(u"permission denied"), qPrintable(said));
        QCOMPARE(AttackedWorld::leakIn(said), QString());
    }
}

/// What goes through, and may say nothing more than it does without these settings.
void TstWaysAround::refusesToTellAside_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("sql");
    const QStringList settings{
        u"SET client_min_messages = debug5"_s,
        u"SET debug_print_plan = on; SET client_min_messages = log"_s,
        u"SET debug_print_parse = on; SET debug_print_rewritten = on; SET client_min_messages = log"_s,
        u"SET plpgsql.print_strict_params = on; SET plpgsql.check_asserts = off"_s,
        u"SET plan_cache_mode = force_custom_plan; SET enable_indexscan = off"_s,
        u"SET search_path = pg_temp, wallet, desk, api"_s,
        u"SET transform_null_equals = on; SET row_security = off"_s,
        u"SET DateStyle = 'SQL'; SET TimeZone = 'Pacific/Kiritimati'; SET lc_messages = 'C'"_s};
    const QStringList calls{
        u"SELECT api.open_customer_v1('{cmd}', 'U1')"_s,
        u"SELECT api.open_customer_v1('{cmd}', 'U9')"_s,
        u"SELECT * FROM api.customer_accounts_v1('U9', 1)"_s,
        u"SELECT * FROM api.tickets_page_v1(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 5)"_s,
        u"EXPLAIN (ANALYZE, VERBOSE, SETTINGS) SELECT * FROM api.payment_detail_v1('O9')"_s,
        u"EXPLAIN (ANALYZE, VERBOSE, BUFFERS) SELECT api.open_customer_v1('{cmd}', 'U1')"_s,
        u"SELECT api.grant_reveal_v1('{cmd}', 'U1', 'phone', 'call_back', NULL)"_s,
        u"SELECT * FROM api.staff_members_v1(NULL)"_s,
        u"SELECT p.proname, p.prosrc FROM pg_proc AS p WHERE p.pronamespace = 'api'::regnamespace"_s,
        u"SELECT relname, reltuples FROM pg_class; SELECT * FROM pg_settings; SELECT * FROM pg_sequences"_s,
        u"SELECT * FROM pg_roles; SELECT * FROM information_schema.columns; SELECT * FROM pg_constraint"_s};
    for (const QString &setting : settings) {
        for (const QString &call : calls)
            QTest::addRow("%s: %s", qPrintable(setting), qPrintable(call.left(60))) << setting << call;
    }
}

void TstWaysAround::refusesToTellAside()
{
    QFETCH(const QString, setting);
    QFETCH(const QString, sql);
    Intruder intruder(m_world->desk(), u"alice"_s);
    for (const QString &one : setting.split(u"; "_s))
        intruder.state(one);
    intruder.state(AttackedWorld::filled(sql));
    const QString heard = intruder.heard();
    QCOMPARE(AttackedWorld::leakIn(heard), QString());
    for (const char *oracle : {"Rows Removed", "Index Cond", "Seq Scan", "Filter:"})
        QVERIFY2(!heard.contains(QString::fromLatin1(oracle)), oracle);
}

/// The time of a row is the clock's, also in an old transaction and in another zone.
void TstWaysAround::refusesToBackdate()
{
    Intruder intruder(m_world->desk(), u"alice"_s);
    QCOMPARE(intruder.state(u"BEGIN"_s), QString());
    QCOMPARE(intruder.state(u"SET LOCAL TimeZone = 'Pacific/Kiritimati'"_s), QString());
    QCOMPARE(intruder.state(u"SELECT now()"_s), QString());
    QTest::qSleep(1200);
    QCOMPARE(intruder.state(AttackedWorld::filled(u"SELECT api.open_customer_v1('{cmd}', 'U2')"_s)),
             QString());
    QCOMPARE(intruder.state(u"COMMIT"_s), QString());
    for (const char *column : {"evidence.audit.at", "desk.openings.opened_at"}) {
        const QString name = QString::fromLatin1(column);
        const QString table = name.section(u'.', 0, 1);
        QVERIFY(m_world->number(
                    u"SELECT (extract(epoch FROM clock_timestamp() - max(%1)) * 1000)::int FROM %2 WHERE "
                    "login = 'alice'"_s.arg(name.section(u'.', 2), table))
                < 1000);
    }
}

/// 300 answers a session, counted by what no rollback takes back.
void TstWaysAround::refusesTheSearchPastItsAnswers()
{
    Intruder intruder(m_world->desk(), u"sam"_s);
    QCOMPARE(intruder.state(AttackedWorld::filled(u"SELECT api.open_search_v1('{cmd}')"_s)), QString());
    const QString session = intruder.value().section(u"\"session\": \""_s, 1).section(u'"', 0, 0);
    const int arguments = int(m_world->number(u"SELECT pronargs FROM pg_proc WHERE proname = 'search_v1'"_s));
    const QString search =
        u"SELECT * FROM api.search_v1('%1'%2)"_s.arg(session, u", NULL"_s.repeated(arguments - 1));
    int answered = 0;
    QString state;
    for (; answered < 400 && state.isEmpty(); ++answered) {
        intruder.state(u"BEGIN"_s);
        state = intruder.state(search);
        intruder.state(u"ROLLBACK"_s);
    }
    QCOMPARE(state, u"WD005 search_quota"_s);
    QVERIFY(answered <= 302);
}

/// A deactivated login's open session ends, and what it began is not committed.
void TstWaysAround::refusesASessionThatOutlivesTheJob()
{
    m_world->desk().adminExec(u"SELECT api.provision_login(p_login => 'leaver', p_person_id => 'p-leaver', "
                              u"p_employee_no => 'E-leaver', "
                              "p_name => 'Leaver', p_team => 'desk', p_kind => 'agent', p_verifier => "
                              "(SELECT rolpassword FROM pg_authid WHERE "
                              "rolname = 'alice'), p_at => compat.now())"_s);
    m_world->desk().adminExec(u"ALTER ROLE leaver PASSWORD '%1'"_s.arg(TestDesk::passwordOf(u"leaver"_s)));
    Intruder leaver(m_world->desk(), u"leaver"_s);
    QCOMPARE(leaver.state(u"BEGIN"_s), QString());
    QCOMPARE(leaver.state(AttackedWorld::filled(u"SELECT api.open_customer_v1('{cmd}', 'U2')"_s)), QString());
    Intruder officer(m_world->desk(), u"sec"_s);
    QCOMPARE(officer.state(AttackedWorld::filled(u"SELECT api.deactivate_staff_v1('{cmd}', 'leaver')"_s)),
             QString());
    QTest::qSleep(100);
    QCOMPARE(leaver.state(u"COMMIT"_s), u"gone"_s);
    QVERIFY(!Intruder::refusedEntry(m_world->desk(), u"leaver"_s, {}).isEmpty());
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.openings WHERE login = 'leaver'"_s), 0);
}

/// Two supervisors decide at the same moment: one decision, one answer for the command that is asked again.
void TstWaysAround::refusesTheSecondDecision()
{
    Intruder sue(m_world->desk(), u"sue"_s), sam(m_world->desk(), u"sam"_s);
    const QString decide = u"SELECT api.decide_release_v1('%1', 'r-alice', 'approved', 'because')"_s;
    const QString first = decide.arg(newCommandId().value());
    const QString second = decide.arg(newCommandId().value());
    sue.send(first);
    sam.send(second);
    const QStringList states{sue.finish(), sam.finish()};
    QVERIFY2(states.contains(QString()) && states.contains(u"WD013 request_decided"_s),
             qPrintable(states.join(u'|')));
    Intruder &winner = states[0].isEmpty() ? sue : sam;
    const QString answer = winner.value();
    QCOMPARE(winner.state(states[0].isEmpty() ? first : second), QString());
    QCOMPARE(winner.value(), answer);
    QCOMPARE(
        m_world->number(u"SELECT count(*) FROM desk.holds WHERE id = 'h-alice' AND closed_at IS NOT NULL"_s),
        1);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.audit WHERE action = 'release_approved'"_s), 1);
}

/// What people type, find and are refused stands in no line of the server's log; that they were refused does.
void TstWaysAround::keepsValuesOutOfTheLog()
{
    Intruder alice(m_world->desk(), u"alice"_s);
    for (const char *sql :
         {"SELECT api.open_customer_v1('{cmd}', '13811112222')",
          "SELECT * FROM api.customer_cards_v1('13811112222')",
          "SELECT api.grant_reveal_v1('{cmd}', 'U1', 'phone', '13811112222', NULL)",
          "SELECT api.open_customer_v1('13811112222', 'U1')",
          "SELECT * FROM api.payment_facts_v1('[\"13811112222', 1)",
          "SELECT phone FROM wallet.users WHERE phone = '13811112222'", "SELECT '13811112222' FROM nothing",
          "SELECT api.place_hold_v1('{cmd}', 'U1', NULL, 'all', 'other', '13811112222', 1)"})
        QVERIFY(!alice.state(AttackedWorld::filled(QString::fromLatin1(sql))).isEmpty()
                || QByteArray(sql).contains("customer_cards"));
    Intruder core(m_world->desk(), u"corebot"_s);
    QCOMPARE(
        core.state(u"INSERT INTO wallet.users (id, user_no, name, phone, created_at) VALUES ('U-1', 'U1', "
                   "'13811112222', '13811112222', now())"_s),
        u"23505"_s);
    const QString log = PostgresCluster::shared()->log();
    QVERIFY(!log.contains(u"13811112222"));
    QCOMPARE(AttackedWorld::leakIn(log), QString());
    QVERIFY(log.contains(u"walletdesk refused login=alice state=WD006 word=unknown_user"_s));
    QVERIFY(log.contains(u"walletdesk refused login=alice state=WD003 word=invalid_reason"_s));
}

void TstWaysAround::givesNobodyCreateRole()
{
    QCOMPARE(
        m_world
            ->column(
                u"SELECT rolname FROM pg_roles WHERE rolcanlogin AND rolname <> 'postgres' AND (rolsuper OR "
                "rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls OR (rolname <> 'corebot' AND "
                "rolconnlimit NOT BETWEEN 0 AND 8))"_s)
            .filter(QRegularExpression(u"^(?!alice2$)"_s)),
        QStringList());
    QCOMPARE(
        m_world->column(
            u"SELECT rolname FROM pg_roles WHERE rolname ~ '^walletdesk_' AND (rolcanlogin OR rolsuper OR "
            "rolbypassrls OR rolreplication)"_s),
        QStringList());
}

/// What docs/administration.md says an agent with psql can still do: the list is true, and stays so
/// knowingly.
void TstWaysAround::allowsWhatTheManualSays_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("state");
    const QString none;
    QTest::newRow("notify") << u"LISTEN desk; NOTIFY desk, 'forged'"_s << none;
    QTest::newRow("use up")
        << u"SET work_mem = '1GB'; SET statement_timeout = 0; SET "
           "idle_in_transaction_session_timeout = 0; SELECT count(*) FROM generate_series(1, 1000000)"_s
        << none;
    QTest::newRow("names")
        << u"SELECT attname FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid WHERE "
           "relname = 'users'"_s
        << none;
    QTest::newRow("bodies") << u"SELECT prosrc FROM pg_proc WHERE proname = 'guard'"_s << none;
    QTest::newRow("estimates") << u"SELECT reltuples FROM pg_class WHERE relname = 'users'"_s << none;
    QTest::newRow("logins") << u"SELECT rolname FROM pg_roles"_s << none;
    QTest::newRow("own password") << u"ALTER ROLE amy PASSWORD '%1'"_s.arg(TestDesk::passwordOf(u"amy"_s))
                                  << none;
    QTest::newRow("own words in the log") << u"SELECT 'typed on purpose'::boolean"_s << u"22P02"_s;
    QTest::newRow("masked lists")
        << u"SELECT * FROM api.tickets_page_v1(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "
           "NULL, NULL, 5)"_s
        << none;
    QTest::newRow("who waits for a release")
        << u"SELECT * FROM api.release_requests_open_v1('amy', 1)"_s << none;
    QTest::newRow("who waits for a VIP grant")
        << u"SELECT * FROM api.vip_requests_open_v1('amy', 1)"_s << none;
    QTest::newRow("on within a reading of who waits for a refund")
        << u"SELECT * FROM api.refunds_waiting_v1('rd-amy', 'amy', 1, NULL, NULL, 200)"_s << none;
    QTest::newRow("found or not") << u"SELECT * FROM api.ticket_events_v1('nothing')"_s << none;
    QTest::newRow("less durable")
        << u"BEGIN; SELECT api.command_outcome_v1('{cmd}'); SET LOCAL synchronous_commit = off; "
           "COMMIT"_s
        << none;
}

void TstWaysAround::allowsWhatTheManualSays()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, state);
    m_world->desk().adminExec(u"INSERT INTO desk.refund_readings (id, login, txid) VALUES ('rd-amy', 'amy', "
                              "'1') ON CONFLICT DO NOTHING"_s);
    Intruder agent(m_world->desk(), u"amy"_s);
    QCOMPARE(agent.state(AttackedWorld::filled(sql)), state);
    QCOMPARE(AttackedWorld::leakIn(agent.heard()), QString());
}

QTEST_GUILESS_MAIN(TstWaysAround)
#include "tst_ways_around.moc"
