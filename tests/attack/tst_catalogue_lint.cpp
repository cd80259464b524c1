#include <QFile>
#include <QRegularExpression>

#include "attacked_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// lint.pgtap.sql: all of it holds on a fresh workspace, and each way to spoil a right makes one of its tests
/// fail.
class TstCatalogueLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_world.reset(); }
    void holds();
    void catches_data();
    void catches();

private:
    /// The "not ok" lines of the lint after \a mutation, all in a transaction that is rolled back; nothing
    /// where the lint did not run to its end.
    std::optional<QStringList> broken(const QString &mutation);

    std::unique_ptr<AttackedWorld> m_world;
    QString m_lint;
};

void TstCatalogueLint::initTestCase()
{
    m_world = std::make_unique<AttackedWorld>();
    QFile file(QStringLiteral(SOURCE_DIR "/tests/attack/lint.pgtap.sql"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_lint = QString::fromUtf8(file.readAll());
    QVERIFY2(m_world->desk().adminExec(u"CREATE SCHEMA tap; CREATE EXTENSION pgtap SCHEMA tap"_s),
             "pgTAP is missing: ./dev check installs postgresql-NN-pgtap");
}

std::optional<QStringList> TstCatalogueLint::broken(const QString &mutation)
{
    Intruder admin(m_world->desk(), u"postgres"_s);
    const QString script =
        u"BEGIN; SET LOCAL client_min_messages = warning; SET LOCAL search_path = pg_catalog, tap; "_s;
    const QString state = admin.state(script + mutation + u";\n"_s + m_lint + u"\nROLLBACK"_s);
    if (!state.isEmpty()) {
        qWarning("%s", qPrintable(admin.heard().right(600)));
        return {};
    }
    return admin.heard().split(u'\n').filter(QRegularExpression(u"^not ok|^#     "_s));
}

void TstCatalogueLint::holds()
{
    const auto lines = broken(u"SELECT 1"_s);
    QVERIFY(lines.has_value());
    QVERIFY2(lines->isEmpty(), qPrintable(lines->join(u'\n')));
}

void TstCatalogueLint::catches_data()
{
    QTest::addColumn<QString>("mutation");
    for (const char *mutation :
         {"GRANT SELECT ON wallet.users TO walletdesk_agent",
          "GRANT SELECT (phone) ON wallet.users TO walletdesk_auditor",
          "GRANT SELECT ON desk.staff TO PUBLIC",
          "GRANT USAGE ON SEQUENCE desk.search_answers_0 TO alice",
          "GRANT USAGE ON SCHEMA wallet TO walletdesk_agent",
          "GRANT CREATE ON SCHEMA public TO PUBLIC",
          "GRANT CREATE ON SCHEMA api TO walletdesk_supervisor",
          "DO 'BEGIN EXECUTE format($$GRANT TEMP ON DATABASE %I TO PUBLIC$$, current_database()); END'",
          "GRANT CONNECT ON DATABASE postgres TO PUBLIC",
          "GRANT EXECUTE ON FUNCTION api.audit(text, text, text, text, text) TO walletdesk_agent",
          "GRANT EXECUTE ON FUNCTION api.open_search_v1(text) TO PUBLIC",
          "GRANT EXECUTE ON FUNCTION pg_sleep(double precision) TO PUBLIC",
          "GRANT EXECUTE ON FUNCTION pg_advisory_lock(bigint) TO PUBLIC",
          "GRANT SELECT ON pg_stats TO PUBLIC",
          "GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC",
          "ALTER DEFAULT PRIVILEGES FOR ROLE walletdesk_api GRANT EXECUTE ON FUNCTIONS TO PUBLIC",
          "ALTER ROLE walletdesk_api LOGIN",
          "ALTER ROLE alice CREATEROLE",
          "GRANT walletdesk_owner TO alice",
          "GRANT walletdesk_supervisor TO alice",
          "GRANT walletdesk_agent TO alice WITH ADMIN OPTION",
          "GRANT pg_read_all_data TO alice",
          "ALTER FUNCTION api.open_search_v1(text) RESET search_path",
          "ALTER FUNCTION api.open_search_v1(text) SET search_path = pg_catalog, public",
          "ALTER FUNCTION api.open_search_v1(text) RESET debug_print_plan",
          "ALTER FUNCTION api.open_search_v1(text) SET standard_conforming_strings = off",
          "ALTER FUNCTION api.open_search_v1(text) OWNER TO postgres",
          "ALTER FUNCTION api.open_search_v1(text) SECURITY INVOKER",
          "CREATE FUNCTION api.peek_v1() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = "
          "pg_catalog, "
          "pg_temp AS 'BEGIN RETURN current_user; END'",
          "CREATE FUNCTION api.run(p text) RETURNS void LANGUAGE plpgsql AS 'BEGIN EXECUTE p; END'",
          "CREATE FUNCTION desk.late() RETURNS timestamptz LANGUAGE sql AS 'SELECT now()'",
          "GRANT DELETE ON desk.holds TO walletdesk_api",
          "GRANT TRUNCATE ON wallet.payments TO walletdesk_api",
          "GRANT INSERT (at) ON evidence.audit TO walletdesk_api",
          "GRANT UPDATE ON evidence.audit TO walletdesk_api",
          "ALTER TABLE evidence.audit ENABLE TRIGGER append_only",
          "ALTER TABLE evidence.audit DISABLE TRIGGER fill",
          "ALTER TABLE desk.holds DISABLE TRIGGER check_hold",
          "DROP TRIGGER c_hold_insert ON wallet.payments",
          "DROP TRIGGER count_reveal ON desk.reveal_grants",
          "CREATE VIEW api.people AS SELECT * FROM wallet.users; GRANT "
          "SELECT ON api.people TO walletdesk_agent",
          "ALTER TABLE wallet.accounts ALTER COLUMN balance_minor TYPE numeric",
          "ALTER TABLE desk.holds ALTER COLUMN id TYPE text COLLATE \"default\""})
        QTest::newRow(mutation) << QString::fromUtf8(mutation);
}

void TstCatalogueLint::catches()
{
    QFETCH(const QString, mutation);
    const auto lines = broken(mutation);
    QVERIFY(lines.has_value());
    QVERIFY2(!lines->isEmpty(), "the lint let it pass");
}

QTEST_GUILESS_MAIN(TstCatalogueLint)
#include "tst_catalogue_lint.moc"
