#include "store_bench.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QSqlRecord>
#include <cstdio>

#include "admin_connection.h"
#include "api_generator.h"
#include "catalogue.h"
#include "connection.h"
#include "diagnosis_service.h"
#include "mass_diagnosis.h"
#include "search_query.h"
#include "search_rows.h"
#include "seed_run.h"
#include "sql_text.h"
#include "sql_workspace.h"
#include "sql_workspace_opener.h"
#include "test_desk.h"

namespace desk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 200;

/// What is measured: one person's workspace, and the tables as the administrator sees them.
struct Subject
{
    AdminConnection &admin;
    Workspace &workspace;
    Connection &connection; ///< of the same person, for the raw side
    QString suffix;
};

// Values of one column, as the administrator reads them: what the runs go through.
QStringList column(const Subject &subject, const QString &sql)
{
    QStringList values;
    QSqlQuery query(subject.admin.database());
    query.exec(subject.admin.dialect() == Dialect::Sqlite ? withoutSchemas(sql) : sql);
    while (query.next())
        values.append(query.value(0).toString());
    return values;
}

QString pick(const QStringList &from, int i)
{
    return from[(i * 37) % from.size()];
}

void fetchAll(QSqlQuery &query)
{
    QVariant value;
    const int columns = query.record().count();
    while (query.next()) {
        for (int i = 0; i < columns; ++i)
            value = query.value(i);
    }
}

// The statement through the driver alone: no executor, no mapping, all values fetched.
class RawStatement
{
public:
    RawStatement(Connection &connection, const QString &name) : m_connection(connection)
    {
        m_statement = StatementCatalogue::of(connection.dialect()).find(name);
    }

    void run(const Params &params)
    {
        const QString sql = m_connection.dialect() == Dialect::Sqlite ? m_statement->sqliteText(params)
                                                                      : readCall(m_statement->header);
        if (sql != m_sql) {
            m_query = std::make_unique<QSqlQuery>(m_connection.database());
            m_query->setForwardOnly(true);
            m_query->prepare(sql);
            m_sql = sql;
        }
        for (const QString &name : placeholders(sql))
            m_query->bindValue(u':' + name, bound(params.value(name), m_statement->header.param(name)->type));
        if (!m_query->exec())
            qFatal("raw statement failed");
        fetchAll(*m_query);
        m_query->finish();
    }

private:
    Connection &m_connection;
    const Statement *m_statement = nullptr;
    std::unique_ptr<QSqlQuery> m_query;
    QString m_sql;
};

// A statement without conditions and with literals for its values, unprepared and without guard.
QString literalText(const Statement &statement, const QHash<QString, QString> &literals)
{
    QString text;
    for (const SqlPiece &piece : statement.pieces)
        text += withValues(piece.text, literals);
    return text;
}

/// The customers that the one who measures opens: within what one person may open in an hour, and without a
/// grant.
const QString measured = u"SELECT %1 FROM wallet.users WHERE NOT vip ORDER BY phone_e164 LIMIT 100"_s;

void benchHistory(const Subject &subject, Report &report)
{
    const QStringList people = column(subject, measured.arg(u"user_no"_s));
    for (const QString &person : people)
        TestDesk::wait(subject.workspace.customers().customer(UserNo(person)));
    RawStatement page(subject.connection, u"history_page"_s);
    report.pair(u"first history page"_s + subject.suffix, u"ms"_s,
                measure(runs,
                        [&](int i) {
                            TestDesk::wait(
                                subject.workspace.history().page(UserNo(pick(people, i)), {}, {}, 200, {}));
                        }),
                u"its statement, driver alone"_s, measure(runs, [&](int i) {
                    page.run(
                        {{u"user_no"_s, pick(people, i)}, {u"direction"_s, u"older"_s}, {u"lim"_s, 201}});
                }));
}

Params factsParams(const QStringList &orders)
{
    return {{u"orders"_s, u"[\"%1\"]"_s.arg(orders.join(u"\",\""_s))},
            {u"now"_s, QDateTime::currentDateTimeUtc()}};
}

/// Milliseconds a payment.
Times perPayment(Times times, qsizetype payments)
{
    return {times.median / double(payments), times.p95 / double(payments)};
}

void benchDiagnosis(const Subject &subject, Report &report)
{
    const QStringList failed =
        column(subject, u"SELECT order_no FROM wallet.payments WHERE status = 'failed' AND user_id IN (%1) "
                        "ORDER BY created_at DESC LIMIT 500"_s.arg(measured.arg(u"id"_s)));
    DiagnosisStore &store = subject.workspace.diagnosis();
    DiagnosisService service(store, Catalogue::builtIn());
    RawStatement facts(subject.connection, u"payment_facts"_s);
    report.pair(u"one diagnosis"_s + subject.suffix, u"ms"_s,
                measure(runs, [&](int i) { TestDesk::wait(service.diagnose(OrderNo(pick(failed, i)))); }),
                u"its statement, driver alone"_s,
                measure(runs, [&](int i) { facts.run(factsParams({pick(failed, i)})); }));

    const Dialect dialect = subject.admin.dialect();
    const Statement &statement = *StatementCatalogue::of(dialect).find(u"payment_facts"_s);
    const QString now = QString::number(QDateTime::currentMSecsSinceEpoch());
    const Times one = measure(runs, [&](int i) { TestDesk::wait(store.facts(OrderNo(pick(failed, i)))); });
    const Times unprepared = measure(runs, [&](int i) {
        const QString list = u"'[\"%1\"]'"_s.arg(pick(failed, i));
        QSqlQuery query(subject.admin.database());
        query.setForwardOnly(true);
        if (!query.exec(literalText(
                statement,
                {{u"orders"_s, list},
                 {u"now"_s, dialect == Dialect::Sqlite ? now : u"compat.from_ms(%1)"_s.arg(now)}})))
            qFatal("raw statement failed");
        fetchAll(query);
    });
    report.pair(u"facts of one payment"_s + subject.suffix, u"ms"_s, one, u"the same SQL unprepared"_s,
                unprepared);
    report.limit(u"facts of one payment"_s + subject.suffix, one.median, 1.3 * unprepared.median + 0.5);

    QList<OrderNo> orders;
    for (const QString &order : failed)
        orders.append(OrderNo(order));
    report.pair(u"facts of %1, a payment"_s.arg(orders.size()) + subject.suffix, u"ms"_s,
                perPayment(measure(20, [&](int) { TestDesk::wait(store.facts(orders)); }), orders.size()),
                u"its statement, driver alone"_s,
                perPayment(measure(20, [&](int) { facts.run(factsParams(failed)); }), orders.size()));
}

bool benchSearch(const Subject &subject, Report &report)
{
    const QStringList phones =
        column(subject, u"SELECT substr(phone_e164, length(phone_e164) - 3) FROM wallet.users "
                        "WHERE phone_e164 IS NOT NULL ORDER BY user_no LIMIT 500"_s);
    // A search session of the same person for the raw side: the database counts the answers of each.
    auto &executor = static_cast<SqlWorkspace &>(subject.workspace).executor();
    const auto opened = TestDesk::wait(executor.command(u"open_search"_s, newCommandId(), {}));
    if (!opened)
        return false;
    const QString session = opened->value("session"_L1).toString();
    RawStatement search(subject.connection, u"search"_s);
    report.pair(
        u"search, last four of a phone"_s + subject.suffix, u"ms"_s,
        measure(runs, [&](int i) { TestDesk::wait(subject.workspace.search().search(pick(phones, i), {})); }),
        u"its statement, driver alone"_s, measure(runs, [&](int i) {
            for (const SearchProbe &probe : SearchQuery::parse(pick(phones, i)).probes)
                search.run(searchParams(probe, session));
        }));
    return true;
}

bool benchReads(const Subject &subject, Report &report)
{
    benchHistory(subject, report);
    benchDiagnosis(subject, report);
    return benchSearch(subject, report);
}

constexpr int massRuns = 5;

// Payments a second, over the runs.
Times ratesOf(const std::function<qint64()> &payments)
{
    QList<double> rates;
    for (int run = 0; run < massRuns; ++run) {
        QElapsedTimer timer;
        timer.start();
        const qint64 count = payments();
        rates.append(double(count) * 1e9 / double(timer.nsecsElapsed()));
    }
    return summary(rates);
}

// The pages and the facts of a mass diagnosis through the driver alone, in the same batches.
qint64 massStatements(RawStatement &pages, RawStatement &facts, const QStringList &orders,
                      const InstantRange &range)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (qsizetype at = 0; at < orders.size(); at += MassDiagnosis::batchSize) {
        pages.run({{u"from_ts"_s, range.from},
                   {u"to_ts"_s, range.to},
                   {u"now"_s, now},
                   {u"lim"_s, MassDiagnosis::batchSize + 1}});
        const QJsonArray batch = QJsonArray::fromStringList(orders.mid(at, MassDiagnosis::batchSize));
        facts.run({{u"orders"_s, QString::fromUtf8(QJsonDocument(batch).toJson(QJsonDocument::Compact))},
                   {u"now"_s, now}});
    }
    return orders.size();
}

bool benchMass(TestDesk &desk, const Subject &subject, Report &report)
{
    const auto workspace = desk.workspaceOf(u"sue"_s);
    const auto url = WorkspaceUrl::parse(desk.url(u"sue"_s));
    Connection connection({*url, {Login(u"sue"_s), TestDesk::passwordOf(u"sue"_s)}});
    if (!connection.open())
        return false;
    const InstantRange range{QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC),
                             QDateTime::currentDateTimeUtc().addDays(1)};
    const MassDiagnosis mass(workspace->insights(), workspace->diagnosis(), Catalogue::builtIn());
    const Times product = ratesOf([&] {
        const auto answer = TestDesk::wait(mass.run(range, QTimeZone::utc(), {}));
        return answer ? answer->total.payments : 0;
    });
    RawStatement pages(connection, u"failed_payments"_s);
    RawStatement facts(connection, u"payment_facts"_s);
    const QStringList orders =
        column(subject, u"SELECT order_no FROM wallet.payments "
                        "WHERE status IN ('failed', 'unknown', 'pending') ORDER BY created_at, id"_s);
    report.pair(u"mass diagnosis"_s + subject.suffix, u"payments/s"_s, product,
                u"its statements, driver alone"_s,
                ratesOf([&] { return massStatements(pages, facts, orders, range); }));
    return true;
}

} // namespace

bool benchStores(const QString &backend, int users, int payments, Report &report)
{
    TestDesk desk(backend);
    SeedOptions options;
    options.users = users;
    options.payments = payments;
    if (const auto seeded = seedWorkspace(desk.admin(), options); !seeded) {
        std::fprintf(stderr, "seeding failed: %s\n", qUtf8Printable(seeded.error().reason));
        return false;
    }
    desk.adminExec(u"ANALYZE"_s);
    const auto workspace = desk.workspaceOf(u"alice"_s);
    Connection connection(
        {*WorkspaceUrl::parse(desk.url(u"alice"_s)), {Login(u"alice"_s), TestDesk::passwordOf(u"alice"_s)}});
    if (!connection.open())
        return false;
    const Subject subject{desk.admin(), *workspace, connection, u", "_s + backend};
    return benchReads(subject, report) && benchMass(desk, subject, report);
}

bool benchWorkspace(const QString &administrator, const QString &login, Report &report)
{
    const auto url = WorkspaceUrl::parse(administrator);
    const QString password = qEnvironmentVariable("WALLETDESK_PASSWORD");
    auto admin = url ? AdminConnection::openCurrent(*url) : std::unexpected(url.error());
    if (!admin) {
        std::fprintf(stderr, "the administrator cannot open it: %s\n", qUtf8Printable(admin.error().reason));
        return false;
    }
    SqlWorkspaceOpener opener;
    const auto workspace = TestDesk::wait(opener.open(administrator, Login(login), password));
    if (!workspace) {
        std::fprintf(stderr, "no sign-in: %s\n", qUtf8Printable(workspace.error().reason));
        return false;
    }
    Connection connection({*url, {Login(login), password}});
    return connection.open() && benchReads({**admin, **workspace, connection, u", given"_s}, report);
}

} // namespace desk::bench
