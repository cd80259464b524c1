#include <QDirIterator>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include "admin_connection.h"
#include "api_generator.h"
#include "api_smoke.h"
#include "command_script.h"
#include "sql_text.h"
#include "statement.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QString worded(const QList<Error> &errors)
{
    QStringList lines;
    for (const Error &error : errors)
        lines.append(error.operation + u": "_s + error.reason);
    return lines.join(u'\n');
}

Result<Statement> parse(const QString &text, Dialect dialect = Dialect::Sqlite)
{
    return parseStatement(u"test.sql"_s, text, dialect);
}

const QString sample = u"--@ name   sample\n"
                       "--@ guard  agent\n"
                       "--@ param  user_no text required, from_ts ts optional, sort enum(due|name) required\n"
                       "--@ result id text, at ts?\n"
                       "-- wallet.users isn't :this\n"
                       "SELECT u.id, ts_add_ms(u.created_at, 1) AS at FROM wallet.users AS u\n"
                       "WHERE u.user_no = :user_no AND u.name <> 'wallet.x :user_no'\n"
                       "  --? from_ts: AND u.created_at >= :from_ts\n"
                       "  --? sort=due: ORDER BY u.created_at\n"
                       "  --? sort=name+from_ts: ORDER BY u.name\n"_s;

} // namespace

class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsUnderstood_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::newRow("sqlite") << int(Dialect::Sqlite);
        QTest::newRow("postgres") << int(Dialect::Postgres);
    }

    void everyFileIsUnderstood()
    {
        QFETCH(int, dialect);
        const auto &statements = StatementCatalogue::of(Dialect(dialect));
        const auto &commands = CommandCatalogue::of(Dialect(dialect));
        QVERIFY2(statements.errors().isEmpty(), qPrintable(worded(statements.errors())));
        QVERIFY2(commands.errors().isEmpty(), qPrintable(worded(commands.errors())));
        QVERIFY(statements.all().size() > 5);
    }

    void bothDatabasesHaveTheSame()
    {
        for (const Statement &statement : StatementCatalogue::of(Dialect::Sqlite).all())
            QVERIFY2(StatementCatalogue::of(Dialect::Postgres).find(statement.header.name),
                     qPrintable(statement.header.name));
        // The evidence of a file is sealed by the program that holds it, that of a server by the server.
        const QStringList serversOwn{u"anchor_seal"_s, u"seal_audit"_s};
        for (const Statement &statement : StatementCatalogue::of(Dialect::Postgres).all())
            QVERIFY2(serversOwn.contains(statement.header.name)
                         || StatementCatalogue::of(Dialect::Sqlite).find(statement.header.name),
                     qPrintable(statement.header.name));
        for (const CommandSpec &command : CommandCatalogue::of(Dialect::Sqlite).all()) {
            const CommandSpec *twin = CommandCatalogue::of(Dialect::Postgres).find(command.header.name);
            QVERIFY2(twin, qPrintable(command.header.name));
            QCOMPARE(twin->header.guard, command.header.guard);
            QCOMPARE(twin->header.params.size(), command.header.params.size());
            for (qsizetype i = 0; i < command.header.params.size(); ++i) {
                QCOMPARE(twin->header.params[i].name, command.header.params[i].name);
                QCOMPARE(twin->header.params[i].members, command.header.params[i].members);
                QCOMPARE(int(twin->header.params[i].type), int(command.header.params[i].type));
                QCOMPARE(twin->header.params[i].required, command.header.params[i].required);
            }
        }
        QCOMPARE(CommandCatalogue::of(Dialect::Sqlite).all().size(),
                 CommandCatalogue::of(Dialect::Postgres).all().size());
    }

    /// PostgreSQL's side is proved by the migrator itself: it calls every function with each line on and off.
    void everyStatementPreparesOnSqlite()
    {
        TestDesk desk(u"sqlite"_s);
        for (const Statement &statement : StatementCatalogue::of(Dialect::Sqlite).all()) {
            for (const Params &params : smokeParams(statement)) {
                const QString sql = statement.sqliteText(params);
                QSqlQuery query(desk.admin().database());
                QVERIFY2(query.prepare(sql), qPrintable(statement.header.name + query.lastError().text()));
                for (const QString &name : placeholders(sql))
                    QVERIFY2(statement.header.param(name), qPrintable(statement.header.name + u' ' + name));
            }
        }
    }

    void everyStepOfACommandPreparesOnSqlite()
    {
        TestDesk desk(u"sqlite"_s);
        for (const CommandSpec &command : CommandCatalogue::of(Dialect::Sqlite).all()) {
            for (const CommandStep &step : command.steps) {
                QSqlQuery query(desk.admin().database());
                QVERIFY2(query.prepare(step.sql),
                         qPrintable(command.header.name + query.lastError().text() + step.sql));
            }
        }
    }

    void keepsTheLinesWhoseParametersAreSet()
    {
        const auto statement = parse(sample);
        QVERIFY(statement);
        const QString bare = statement->sqliteText({{u"user_no"_s, u"U1"_s}, {u"sort"_s, u"due"_s}});
        QVERIFY(bare.contains(u"FROM users AS u"_s));
        QVERIFY(bare.contains(u"'wallet.x :user_no'"_s));
        QVERIFY(!bare.contains(u"from_ts"_s));
        QVERIFY(bare.contains(u"ORDER BY u.created_at"_s));
        QVERIFY(!bare.contains(u"isn't"_s));
        QCOMPARE(placeholders(bare), QStringList{u"user_no"_s});
        const QDateTime from = QDateTime::fromMSecsSinceEpoch(7, Qt::UTC);
        const QString both =
            statement->sqliteText({{u"user_no"_s, u"U1"_s}, {u"sort"_s, u"name"_s}, {u"from_ts"_s, from}});
        QVERIFY(both.contains(u":from_ts"_s));
        QVERIFY(both.contains(u"ORDER BY u.name"_s));
    }

    void makesAFunction()
    {
        const auto statement = parse(sample, Dialect::Postgres);
        QVERIFY(statement);
        const QString ddl = readFunction(*statement);
        QVERIFY(
            ddl.contains(u"CREATE FUNCTION api.sample_v1(p_user_no text, a_from_ts bigint, p_sort text)"_s));
        QVERIFY(ddl.contains(u"RETURNS TABLE(id text, at bigint)"_s));
        QVERIFY(ddl.contains(u"compat.ts_add_ms("_s));
        QVERIFY(ddl.contains(u"u.user_no = $1"_s));
        QVERIFY(ddl.contains(u"''wallet.x :user_no''"_s));
        QVERIFY(ddl.contains(u"CASE WHEN a_from_ts IS NOT NULL THEN"_s));
        QVERIFY(ddl.contains(u"USING p_user_no, compat.from_ms(a_from_ts), p_sort"_s));
        QVERIFY(ddl.contains(u"'missing_user_no'"_s) && ddl.contains(u"'invalid_sort'"_s));
        QVERIFY(ddl.contains(u"FROM PUBLIC"_s));
        QVERIFY(ddl.contains(u"TO walletdesk_agent;"_s));
    }

    void makesAFunctionWithAFixedPlan()
    {
        const auto statement = parse(u"--@ name   sample\n--@ guard  agent\n--@ plan   fixed\n"
                                     "--@ param  orders json required, now ts required\n--@ result id text\n"
                                     "SELECT p.id FROM wallet.payments AS p, json_each(:orders) AS j\n"
                                     "WHERE p.order_no = j.value AND p.created_at < :now\n"_s,
                                     Dialect::Postgres);
        QVERIFY(statement);
        const QString ddl = readFunction(*statement);
        const QString text = u"SELECT p.id FROM wallet.payments AS p, compat.json_each($1) AS j\n"
                             "WHERE p.order_no = j.value AND p.created_at < compat.from_ms($2)\n"_s;
        QCOMPARE(ddl.count(text), 2); // proved without the function's variables, then its body
        QVERIFY(ddl.contains(u"PREPARE walletdesk_proof (text, bigint) AS"_s));
        QVERIFY(ddl.contains(u"SET plan_cache_mode = force_generic_plan"_s));
        QVERIFY(!ddl.contains(u"EXECUTE '"_s));
    }

    void boundsANumber()
    {
        const QString text = u"--@ name   sample\n--@ guard  agent\n--@ check  a_gate(p_lim)\n--@ check  "
                             u"b_gate()\n--@ param  lim int(1..201) required\n--@ result id text\n"
                             "SELECT p.id FROM wallet.payments AS p LIMIT :lim\n"_s;
        const auto statement = parse(text, Dialect::Postgres);
        QVERIFY(statement);
        const QString ddl = readFunction(*statement);
        QVERIFY(ddl.contains(u"(p_lim bigint)"_s));
        QVERIFY(ddl.contains(u"IF p_lim NOT BETWEEN 1 AND 201 THEN"_s) && ddl.contains(u"'invalid_lim'"_s));
        QVERIFY(ddl.indexOf(u"api.a_gate(p_lim)"_s) > 0);
        QVERIFY(ddl.indexOf(u"api.b_gate()"_s) > ddl.indexOf(u"api.a_gate"_s));
        const auto refused = [&](qint64 lim) {
            const auto done = checkParams(parse(text)->header, {{u"lim"_s, lim}});
            return done ? QString() : done.error().reason;
        };
        for (const qint64 lim : {1, 200, 201})
            QCOMPARE(refused(lim), QString());
        for (const qint64 lim : {qint64(0), qint64(-1), qint64(202), std::numeric_limits<qint64>::max()})
            QCOMPARE(refused(lim), u"invalid_lim"_s);
    }

    /// How many rows a list answers at once is the database's to say, not the caller's.
    void everyListHasABound()
    {
        for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres}) {
            for (const Statement &statement : StatementCatalogue::of(dialect).all()) {
                const ParamSpec *lim = statement.header.param(u"lim");
                QVERIFY2(!lim || (lim->range && lim->range->first == 1 && lim->range->second <= 10000),
                         qPrintable(statement.header.name));
            }
        }
    }

    void plansTheNamedSetsOfConditionsOnce()
    {
        const auto statement =
            parse(QString(sample).replace(u"--@ result"_s,
                                          u"--@ plan sort=due\n--@ plan sort=name+from_ts\n--@ result"_s),
                  Dialect::Postgres);
        QVERIFY(statement);
        const QString ddl = readFunction(*statement);
        QVERIFY(ddl.contains(u"IF coalesce(p_sort = 'due', false) AND a_from_ts IS NULL THEN"_s));
        QVERIFY(ddl.contains(u"IF coalesce(p_sort = 'name', false) AND a_from_ts IS NOT NULL THEN"_s));
        QVERIFY(ddl.contains(u"u.created_at >= compat.from_ms($2)"_s));
        QCOMPARE(ddl.count(u"PREPARE walletdesk_proof"_s), 2);
        QVERIFY(ddl.contains(u"USING p_user_no, compat.from_ms(a_from_ts), p_sort"_s)); // any other set
    }

    void refusesABrokenFile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        const QString head = u"--@ name a\n--@ guard agent\n"_s;
        QTest::newRow("no guard") << u"--@ name a\n--@ result x int\nSELECT 1 AS x"_s
                                  << u"name_or_guard_missing"_s;
        QTest::newRow("guard") << u"--@ name a\n--@ guard king\n"_s << u"unknown_guard"_s;
        QTest::newRow("no result") << head + u"SELECT 1"_s << u"result_missing"_s;
        QTest::newRow("type") << head + u"--@ param x uuid required\n"_s << u"param_not_understood"_s;
        QTest::newRow("range") << head + u"--@ param x text(1..2) required\n"_s << u"param_not_understood"_s;
        QTest::newRow("placeholder") << head + u"--@ result x int\nSELECT :y AS x"_s
                                     << u"placeholder_without_param"_s;
        QTest::newRow("condition") << head + u"--@ result x int\nSELECT 1 AS x\n --? y: LIMIT 1"_s
                                   << u"condition_not_understood"_s;
        QTest::newRow("plan") << head + u"--@ plan quick\n--@ result x int\nSELECT 1 AS x"_s
                              << u"plan_not_understood"_s;
        QTest::newRow("fixed plan") << head
                                           + u"--@ plan fixed\n--@ param y int optional\n--@ result x int\n"
                                             "SELECT 1 AS x\n --? y: LIMIT :y"_s
                                    << u"fixed_plan_with_conditions"_s;
    }

    void refusesABrokenFile()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto statement = parse(text);
        QVERIFY(!statement);
        QCOMPARE(statement.error().reason, reason);
    }

    void checksArguments_data()
    {
        QTest::addColumn<Params>("params");
        QTest::addColumn<QString>("reason");
        const Params good{{u"user_no"_s, u"U"_s}, {u"sort"_s, u"due"_s}};
        const auto with = [&](const QString &name, const QVariant &value) {
            Params params = good;
            params[name] = value;
            return params;
        };
        QTest::newRow("good") << good << QString();
        QTest::newRow("null text") << with(u"user_no"_s, QString()) << u"missing_user_no"_s;
        QTest::newRow("empty text") << with(u"user_no"_s, u""_s) << QString();
        QTest::newRow("not in set") << with(u"sort"_s, u"size"_s) << u"invalid_sort"_s;
        QTest::newRow("unknown") << with(u"extra"_s, 1) << u"unknown_extra"_s;
        QTest::newRow("invalid instant") << with(u"from_ts"_s, QDateTime()) << QString();
    }

    void checksArguments()
    {
        QFETCH(Params, params);
        QFETCH(QString, reason);
        const auto done = checkParams(parse(sample)->header, params);
        QCOMPARE(done ? QString() : done.error().reason, reason);
    }

    void splitsScripts()
    {
        const QStringList parts = sqliteStatements(
            u"CREATE TABLE a (x TEXT DEFAULT ';'); -- one; two\n"
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = 1; DELETE FROM a; END;\nSELECT 1"_s);
        QCOMPARE(parts.size(), 3);
        QVERIFY(parts[1].endsWith(u"END;"_s));
    }

    void noSqlOutsideResources()
    {
        static const QRegularExpression sql(u"u?\"[^\"\\n]*\\b(SELECT .* FROM|INSERT INTO|UPDATE \\w+ "
                                            u"SET|DELETE FROM|CREATE (TABLE|FUNCTION|INDEX)"
                                            "|PRAGMA |BEGIN IMMEDIATE|ALTER TABLE)"_s);
        for (const QString &folder : {u"models"_s, u"ui"_s, u"app"_s}) {
            QDirIterator files(QStringLiteral(SOURCE_DIR) + u'/' + folder, {u"*.cpp"_s, u"*.h"_s},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                QVERIFY2(!sql.match(text).hasMatch(),
                         qPrintable(file.fileName() + sql.match(text).captured(0)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
