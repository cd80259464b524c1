#include <QFile>
#include <QTest>

#include "admin_connection.h"
#include "doctor.h"
#include "postgres_cluster.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

WorkspaceUrl administratorOf(const TestDesk &desk)
{
    const auto url = WorkspaceUrl::parse(desk.url(u"alice"_s));
    return desk.dialect() == Dialect::Sqlite ? *url : PostgresCluster::shared()->admin(url->database);
}

/// What is not good: "name=state".
QStringList complaints(const TestDesk &desk)
{
    QStringList found;
    const auto checks = examine(administratorOf(desk), {});
    if (!checks)
        return {checks.error().reason};
    for (const HealthCheck &check : *checks) {
        if (check.health != Health::Good)
            found.append(check.name + u'=' + toText(check.health));
    }
    return found;
}

} // namespace

class TstDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatSomebodyChanged_data();
    void findsWhatSomebodyChanged();
    void warnsOfPreparedTransactions();
    void looksAtTheFile();
    void refusesWhoIsNoAdministrator();
};

void TstDoctor::findsWhatSomebodyChanged_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("undo");
    QTest::addColumn<QString>("complaint");
    const auto add = [](const char *name, const QString &change, const QString &undo,
                        const QString &complaint) {
        QTest::newRow(name) << change << undo << complaint;
    };
    add("a right to a table", u"GRANT SELECT ON wallet.users TO walletdesk_agent"_s, {}, u"grants=bad"_s);
    add("a right to a column", u"GRANT SELECT (phone) ON wallet.users TO PUBLIC"_s, {}, u"grants=bad"_s);
    add("a right to a function", u"GRANT EXECUTE ON FUNCTION api.refuse(text, text) TO walletdesk_agent"_s,
        {}, u"grants=bad"_s);
    add("a right to a schema", u"GRANT USAGE ON SCHEMA evidence TO walletdesk_agent"_s, {}, u"grants=bad"_s);
    add("a right to the database",
        u"DO $$ BEGIN EXECUTE format('GRANT TEMP ON DATABASE %I TO PUBLIC', current_database()); END $$"_s,
        {}, u"grants=bad"_s);
    add("a trigger off", u"ALTER TABLE evidence.audit DISABLE TRIGGER append_only"_s, {}, u"grants=bad"_s);
    add("a trigger gone", u"DROP TRIGGER c_hold_insert ON wallet.payments"_s, {}, u"grants=bad"_s);
    add("a constraint gone",
        u"ALTER TABLE desk.refund_requests DROP CONSTRAINT refund_requests_amount_minor_check"_s, {},
        u"grants=bad"_s);
    add("a view that tells more",
        u"CREATE OR REPLACE VIEW wallet.approved_refunds AS SELECT r.id AS request_id, p.id AS original_id, "
        "p.order_no, p.user_id, p.account_id, r.amount_minor, r.currency, r.reason_code, r.decided_at AS "
        "approved_at, r.note FROM desk.refund_requests AS r JOIN wallet.payments AS p ON p.id = r.payment_id"_s,
        {}, u"grants=bad"_s);
    add("statements in the log",
        u"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET log_statement = ddl', current_database()); "
        "END $$"_s,
        {}, u"grants=bad"_s);
    add("another text of a function",
        u"CREATE OR REPLACE FUNCTION api.verified_in(p_contact_id text) RETURNS boolean LANGUAGE sql STABLE "
        "SET search_path = pg_catalog, pg_temp AS 'SELECT true'"_s,
        {}, u"grants=bad"_s);
    add("a strong login", u"ALTER ROLE bob CREATEROLE"_s, u"ALTER ROLE bob NOCREATEROLE"_s,
        u"logins_attributes=bad"_s);
    add("a login of nobody", u"CREATE ROLE ghost LOGIN IN ROLE walletdesk_agent"_s, u"DROP ROLE ghost"_s,
        u"logins_of_nobody=bad"_s);
    add("an owner's member", u"GRANT walletdesk_owner TO bob"_s, u"REVOKE walletdesk_owner FROM bob"_s,
        u"owners_members=bad"_s);
    add("a house role that signs in", u"ALTER ROLE walletdesk_api LOGIN"_s,
        u"ALTER ROLE walletdesk_api NOLOGIN"_s, u"house_roles=bad"_s);
    add("nothing", u"SELECT 1"_s, {}, QString());
    add("the administrator's search path",
        u"ALTER ROLE postgres SET search_path = wallet, desk, evidence, public"_s,
        u"ALTER ROLE postgres RESET search_path"_s, QString());
}

/// The servers of the tests do not wait for their disk, and nobody has backed this workspace up.
void TstDoctor::findsWhatSomebodyChanged()
{
    QFETCH(QString, change);
    QFETCH(QString, undo);
    QFETCH(QString, complaint);
    TestDesk desk(u"postgres"_s);
    QVERIFY(rememberGrants(desk.admin()));
    const QStringList usual = complaints(desk);
    QVERIFY(usual.contains(u"durability=bad"_s) && usual.contains(u"last_backup=warn"_s));
    for (const QString &one : usual)
        QVERIFY2(QStringList(
                     {u"durability=bad"_s, u"last_backup=warn"_s, u"server_version=warn"_s, u"disk=warn"_s})
                     .contains(one),
                 qPrintable(one));
    QVERIFY(desk.adminExec(change));
    QStringList found = complaints(desk);
    if (!undo.isEmpty())
        QVERIFY(desk.adminExec(undo));
    found.removeIf([&usual](const QString &one) { return usual.contains(one); });
    QVERIFY(complaint.isEmpty() ? found.isEmpty() : found.contains(complaint));
}

/// A setting that takes a restart.
void TstDoctor::warnsOfPreparedTransactions()
{
    TestDesk desk(u"postgres"_s);
    QVERIFY(rememberGrants(desk.admin()));
    PostgresCluster *cluster = PostgresCluster::shared();
    const auto startWith = [&](const QString &statement) {
        auto admin = AdminConnection::open(administratorOf(desk)); // what was open ends with the server
        QVERIFY(admin && (*admin)->connection().execute(u"alter"_s, statement));
        admin->reset();
        cluster->stop(u"fast"_s);
        QVERIFY(cluster->start());
    };
    const QString complaint = u"prepared_transactions=warn"_s;
    QVERIFY(!complaints(desk).contains(complaint));
    startWith(u"ALTER SYSTEM SET max_prepared_transactions = 5"_s);
    QVERIFY(complaints(desk).contains(complaint));
    startWith(u"ALTER SYSTEM RESET max_prepared_transactions"_s);
    QVERIFY(!complaints(desk).contains(complaint));
}

void TstDoctor::looksAtTheFile()
{
    TestDesk desk(u"sqlite"_s);
    const QString path = administratorOf(desk).path;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QStringList usual = complaints(desk);
    for (const QString &name : {u"last_backup=warn"_s, u"owner_password=warn"_s, u"disk=warn"_s})
        usual.removeOne(name);
    QCOMPARE(usual, QStringList());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    QVERIFY(complaints(desk).contains(u"file_mode=bad"_s));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(desk.adminExec(u"PRAGMA foreign_keys = OFF"_s));
    QVERIFY(desk.adminExec(u"INSERT INTO accounts (id, user_id, currency) VALUES ('a1', 'nobody', 'CNY')"_s));
    QVERIFY(complaints(desk).contains(u"foreign_key_check=bad"_s));
}

void TstDoctor::refusesWhoIsNoAdministrator()
{
    TestDesk desk(u"postgres"_s);
    const auto refused =
        examine(*WorkspaceUrl::parse(desk.url(u"alice"_s)), TestDesk::passwordOf(u"alice"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, u"not_owner"_s);
}

QTEST_GUILESS_MAIN(TstDoctor)
#include "tst_doctor.moc"
