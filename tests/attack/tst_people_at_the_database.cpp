#include <QFile>
#include <QSqlQuery>

#include "admin_connection.h"
#include "contract_world.h"
#include "own_connection.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QString placing(const QString &command)
{
    return u"SELECT api.place_hold_v1('%1', 'U1', NULL, 'outgoing', 'lost_phone', NULL, NULL)"_s.arg(command);
}

/// What nobody's login may do.
const QStringList refusedToEverybody{
    u"SELECT * FROM wallet.users"_s,
    u"UPDATE desk.holds SET closed_at = now()"_s,
    u"INSERT INTO desk.staff_kinds (login, kind) VALUES ('alice', 'supervisor')"_s,
    u"SELECT * FROM evidence.audit"_s,
    u"INSERT INTO evidence.audit (action, target_kind) VALUES ('a', 'b')"_s,
    u"EXPLAIN SELECT * FROM wallet.users WHERE phone LIKE '138%'"_s,
    u"COPY wallet.users TO STDOUT"_s,
    u"COPY (SELECT * FROM wallet.users) TO STDOUT"_s,
    u"COPY (SELECT 1) TO PROGRAM 'true'"_s,
    u"DO $$ BEGIN PERFORM 1 FROM wallet.users; END $$"_s,
    u"CREATE TEMP TABLE t (a int)"_s,
    u"CREATE TABLE public.t (a int)"_s,
    u"CREATE SCHEMA mine"_s,
    u"CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'"_s,
    u"CREATE TRIGGER t AFTER INSERT ON wallet.users EXECUTE FUNCTION suppress_redundant_updates_trigger()"_s,
    u"SET ROLE walletdesk_api"_s,
    u"SET ROLE walletdesk_provision"_s,
    u"SET SESSION AUTHORIZATION 'walletdesk_core'"_s,
    u"ALTER ROLE alice SUPERUSER"_s,
    u"ALTER ROLE alice CONNECTION LIMIT 100"_s,
    u"ALTER ROLE corebot PASSWORD 'x'"_s,
    u"SET session_replication_role = replica"_s,
    u"SELECT rolpassword FROM pg_authid"_s,
    u"SELECT pg_read_file('PG_VERSION')"_s,
    u"SELECT compat.mask_name('a')"_s,
    u"SELECT api.refuse('WD001', 'a')"_s,
    u"SELECT api.audit('a', 'b', 'c', NULL, '')"_s,
    u"SELECT api.person_of('sue')"_s,
    u"SELECT api.payment_snapshot('P-O1')"_s,
    u"SELECT api.provision_password('x')"_s,
    u"SELECT api.provision_login('a', 'b', 'c', 'd', 'e', 'security', 'f', now())"_s,
    u"SELECT api.begin_command('a', 'b', 'c')"_s,
};

} // namespace

/// Whoever has a login and its password can leave the program out and speak SQL: PostgreSQL alone stands
/// between them and money, people and evidence.
class TstPeopleAtTheDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<ContractWorld>(u"postgres"_s); }
    void cleanup() { m_world.reset(); }

    void reachesWhatTheListSays();
    void pinsEveryDefinerFunction();
    void refusesSql();
    void refusesTheRightsOfOthers();
    void refusesAdministrationByName();
    void keepsEvidenceInTheSameTransaction();
    void refusesOtherSessions();
    void refusesWhatARollbackWouldUnrecord();
    void stopsADismissedAgentsOpenSession();
    void refusesThePaymentThatBeganBeforeTheHold();
    void keepsTheCoreFromHoldsAndEvidence();

private:
    /// The payment core's login, which has a password from now on.
    QString coreWithPassword()
    {
        const QString core = u"corebot"_s;
        m_world->desk().adminExec(u"ALTER ROLE corebot PASSWORD '%1'"_s.arg(TestDesk::passwordOf(core)));
        return core;
    }

    std::unique_ptr<ContractWorld> m_world;
};

/// A new function, table or right for people's roles has to be added to reachable.txt, knowingly.
void TstPeopleAtTheDatabase::reachesWhatTheListSays()
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/attack/reachable.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList listed;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            listed.append(line);
    }
    QFile sql(QStringLiteral(SOURCE_DIR "/tests/attack/reachable.sql"));
    QVERIFY(sql.open(QIODevice::ReadOnly));
    const QStringList found = m_world->column(QString::fromUtf8(sql.readAll()));
    QVERIFY(found.size() > 50);
    for (const QString &line : found) {
        if (!listed.contains(line))
            qWarning("not listed: %s", qPrintable(line));
    }
    for (const QString &line : listed) {
        if (!found.contains(line))
            qWarning("not there: %s", qPrintable(line));
    }
    QCOMPARE(found, listed);
}

void TstPeopleAtTheDatabase::pinsEveryDefinerFunction()
{
    const QString ours = u" FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_roles r ON "
                         "r.oid = p.proowner WHERE n.nspname IN ('api', 'compat', 'wallet', 'desk', "
                         "'evidence') "_s;
    const auto broken = [&](const QString &what) {
        return m_world->column(u"SELECT p.oid::regprocedure::text"_s + ours + u"AND "_s + what);
    };
    QVERIFY(m_world->number(u"SELECT count(*)"_s + ours + u"AND p.prosecdef"_s) > 50);
    QCOMPARE(broken(u"p.prosecdef AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (p.proconfig), "
                    "false)"_s),
             QStringList());
    QCOMPARE(
        broken(u"p.prosecdef AND (r.rolcanlogin OR r.rolsuper OR r.rolname NOT LIKE 'walletdesk\\_%')"_s),
        QStringList());
    QCOMPARE(broken(u"n.nspname <> 'compat' AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, "
                    "acldefault('f', p.proowner))) AS a WHERE a.grantee = 0)"_s),
             QStringList());
    QCOMPARE(broken(u"p.prosrc ~* '\\mcurrent_user\\M'"_s), QStringList());
}

void TstPeopleAtTheDatabase::refusesSql()
{
    for (const char *login : {"alice", "sue", "amy", "sec"}) {
        OwnConnection own(m_world->desk(), QString::fromLatin1(login));
        for (const QString &sql : refusedToEverybody)
            QVERIFY2(own.state(sql) == u"42501", qPrintable(sql));
        // What pg_dump does first.
        QCOMPARE(own.state(u"BEGIN"_s), QString());
        QCOMPARE(own.state(u"LOCK TABLE wallet.users IN ACCESS SHARE MODE"_s), u"42501"_s);
    }
}

void TstPeopleAtTheDatabase::refusesTheRightsOfOthers()
{
    const QList<std::pair<QString, QString>> calls{
        {u"alice"_s, u"decide_release_v1(NULL, NULL, NULL, NULL)"_s},
        {u"alice"_s, u"add_staff_v1(NULL, NULL, NULL, NULL, NULL, NULL, NULL)"_s},
        {u"sue"_s, u"deactivate_staff_v1(NULL, NULL)"_s},
        {u"amy"_s, u"place_hold_v1(NULL, NULL, NULL, NULL, NULL, NULL, NULL)"_s},
        {u"amy"_s, u"grant_reveal_v1(NULL, NULL, NULL, NULL, NULL)"_s},
        {u"amy"_s, u"open_search_v1(NULL)"_s},
        {u"sec"_s, u"open_customer_v1(NULL, NULL)"_s}};
    for (const auto &[login, call] : calls) {
        OwnConnection own(m_world->desk(), login);
        QVERIFY2(own.state(u"SELECT * FROM api."_s + call) == u"42501", qPrintable(login + u' ' + call));
    }
}

/// The administrator's verbs under an agent's login: told as a missing right, not as a defect.
void TstPeopleAtTheDatabase::refusesAdministrationByName()
{
    const auto url = WorkspaceUrl::parse(m_world->desk().url(u"alice"_s));
    QVERIFY(url);
    const QString password = TestDesk::passwordOf(u"alice"_s);
    REFUSED(AdminConnection::openCurrent(*url, password), ErrorKind::Denied, u"not_owner"_s);
    const auto admin = AdminConnection::open(*url, password);
    QVERIFY(admin);
    QSqlQuery query = (*admin)->prepared(u"search_queue_all"_s);
    REFUSED((*admin)->run(query, u"search_queue_all"_s), ErrorKind::Denied, u"right_missing"_s);
}

void TstPeopleAtTheDatabase::keepsEvidenceInTheSameTransaction()
{
    const auto rows = [this](const QString &command) {
        return m_world->number(u"SELECT (SELECT count(*) FROM desk.holds) + (SELECT count(*) FROM "
                               "evidence.audit WHERE command_id = '%1') + (SELECT count(*) FROM "
                               "desk.commands WHERE id = '%1')"_s.arg(command));
    };
    OwnConnection own(m_world->desk(), u"alice"_s);
    const QString undone = newCommandId().value();
    QCOMPARE(own.state(u"BEGIN"_s), QString());
    QCOMPARE(own.state(placing(undone)), QString());
    QCOMPARE(own.state(u"ROLLBACK"_s), QString());
    QCOMPARE(rows(undone), 0);

    const QString done = newCommandId().value();
    QCOMPARE(own.state(placing(done)), QString());
    const QString answer = own.value();
    QCOMPARE(own.state(placing(done)), QString()); // asked again: the same answer, and nothing twice
    QCOMPARE(own.value(), answer);
    QCOMPARE(rows(done), 3);
    QCOMPARE(
        m_world->number(u"SELECT count(*) FROM evidence.audit AS a, desk.holds AS h WHERE a.command_id = "
                        "'%1' AND a.login = 'alice' AND a.txid = h.xmin::text"_s.arg(done)),
        1);
    OwnConnection other(m_world->desk(), u"bob"_s);
    QCOMPARE(other.state(placing(done)), u"WD004 command_reused"_s);
}

void TstPeopleAtTheDatabase::refusesOtherSessions()
{
    for (const char *setting : {"default_transaction_isolation = 'repeatable read'",
                                "default_transaction_isolation = 'serializable'", "synchronous_commit = off",
                                "synchronous_commit = local"}) {
        OwnConnection own(m_world->desk(), u"alice"_s);
        QCOMPARE(own.state(u"SET "_s + QString::fromLatin1(setting)), QString());
        QCOMPARE(own.state(placing(newCommandId().value())), u"WD002 session_not_acceptable"_s);
        QCOMPARE(own.state(u"SELECT * FROM api.schema_version_v1()"_s), u"WD002 session_not_acceptable"_s);
    }
}

/// What one transaction showed, its rollback would un-record: opening and reading take two.
void TstPeopleAtTheDatabase::refusesWhatARollbackWouldUnrecord()
{
    const QString now = QString::number(QDateTime::currentMSecsSinceEpoch());
    OwnConnection own(m_world->desk(), u"alice"_s);
    const auto command = [&own](const QString &call) {
        return own.state(u"SELECT api."_s + call.arg(newCommandId().value()));
    };
    QCOMPARE(command(u"open_contact_v1('%1', 'U1', 'call')"_s), QString());
    const QString contact = own.value().section(u"\"contact_id\": \""_s, 1).section(u'"', 0, 0);
    for (const char *question : {"sms_code", "id_last4"})
        QCOMPARE(command(u"record_verification_v1('%1', '%2', true, '%3')"_s.arg(
                     u"%1"_s, contact, QString::fromLatin1(question))),
                 QString());
    const QString grant = u"grant_reveal_v1('%1', 'U1', 'phone', 'call_back', NULL)"_s;
    QCOMPARE(own.state(u"BEGIN"_s), QString());
    QCOMPARE(command(grant), QString());
    const auto granted = [&own] {
        return own.value().section(u"\"grant_id\": \""_s, 1).section(u'"', 0, 0);
    };
    const QString reading = u"SELECT value FROM api.reveal_field_v1('%1', "_s + now + u')';
    QCOMPARE(own.state(reading.arg(granted())).left(5), u"WD008"_s);
    QCOMPARE(own.state(u"ROLLBACK"_s), QString());

    QCOMPARE(command(grant), QString());
    const QString mine = granted();
    QCOMPARE(own.state(reading.arg(mine)), QString());
    QCOMPARE(own.value(), u"13800000001"_s);
    OwnConnection other(m_world->desk(), u"bob"_s);
    QCOMPARE(other.state(reading.arg(mine)).left(5), u"WD007"_s);
}

void TstPeopleAtTheDatabase::stopsADismissedAgentsOpenSession()
{
    OwnConnection own(m_world->desk(), u"bob"_s);
    QCOMPARE(own.state(u"SELECT * FROM api.schema_version_v1()"_s), QString());
    QVERIFY(m_world->desk().adminExec(u"UPDATE desk.staff SET active = false WHERE login = 'bob'"_s));
    QCOMPARE(own.state(u"SELECT * FROM api.schema_version_v1()"_s), u"WD001 not_staff"_s);
    QCOMPARE(own.state(placing(newCommandId().value())), u"WD001 not_staff"_s);
}

void TstPeopleAtTheDatabase::refusesThePaymentThatBeganBeforeTheHold()
{
    OwnConnection core(m_world->desk(), coreWithPassword());
    OwnConnection agent(m_world->desk(), u"alice"_s);
    const auto payment = [this](const QString &id, const QString &status) {
        return m_world->payment(id, u"U-1"_s, u"A1"_s, u"payment"_s, status);
    };
    QCOMPARE(core.state(u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s), QString());
    QCOMPARE(core.state(u"SELECT count(*) FROM wallet.payments"_s), QString());
    QCOMPARE(agent.state(placing(newCommandId().value())), QString());
    QCOMPARE(core.state(payment(u"N1"_s, u"pending"_s)), u"40001"_s);
    QCOMPARE(core.state(u"ROLLBACK"_s), QString());
    QCOMPARE(core.state(payment(u"N2"_s, u"succeeded"_s)), u"WD010 under_hold"_s);
    QCOMPARE(core.state(payment(u"N3"_s, u"failed"_s)), QString());
    QCOMPARE(core.state(u"UPDATE wallet.payments SET status = 'succeeded' WHERE order_no = 'N3'"_s),
             u"WD010 under_hold"_s);
}

void TstPeopleAtTheDatabase::keepsTheCoreFromHoldsAndEvidence()
{
    OwnConnection core(m_world->desk(), coreWithPassword());
    for (const char *sql :
         {"SELECT * FROM desk.holds", "SELECT * FROM evidence.audit", "SELECT api.open_search_v1(NULL)",
          "UPDATE wallet.accounts SET hold_epoch = 0", "DELETE FROM wallet.payments",
          "TRUNCATE wallet.payments", "ALTER TABLE wallet.payments DISABLE TRIGGER ALL",
          "SET session_replication_role = replica"})
        QVERIFY2(core.state(QString::fromLatin1(sql)) == u"42501", sql);
}

QTEST_GUILESS_MAIN(TstPeopleAtTheDatabase)
#include "tst_people_at_the_database.moc"
