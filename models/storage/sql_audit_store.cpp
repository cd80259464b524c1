#include "sql_audit_store.h"

#include "answers.h"
#include "browsing_limits.h"
#include "keyset.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEntries = 500;
constexpr int mostRows = 10'000;

AuditEntry entryOf(const Row &row)
{
    return {
        .id = row.integer("id"_L1),
        .at = row.instant("at"_L1),
        .login = row.id<Login>("login"_L1),
        .person = row.text("person"_L1),
        .action = row.text("action"_L1),
        .targetKind = row.text("target_kind"_L1),
        .targetId = row.text("target_id"_L1),
        .userNo = row.id<UserNo>("user_no"_L1),
        .ticketNo = row.id<TicketNo>("ticket_no"_L1),
        .targetName = row.text("target_name"_L1),
        .detail = row.text("detail"_L1),
    };
}

/// NULL stays a null QString: it enters the hash as '-'.
QString textOrNull(const Row &row, QLatin1StringView column)
{
    return row.isNull(column) ? QString() : row.text(column);
}

AuditRow rowOf(const Row &row)
{
    return {.id = row.integer("id"_L1),
            .fields = {.atMs = row.instant("at"_L1).toMSecsSinceEpoch(),
                       .login = row.text("login"_L1),
                       .action = row.text("action"_L1),
                       .targetKind = row.text("target_kind"_L1),
                       .targetId = row.text("target_id"_L1),
                       .commandId = textOrNull(row, "command_id"_L1),
                       .detail = row.text("detail"_L1),
                       .txid = textOrNull(row, "txid"_L1)},
            .leaf = row.text("leaf"_L1)};
}

Seal sealOf(const Row &row)
{
    return {
        .number = row.integer("number"_L1),
        .series = row.integer("series"_L1),
        .opening = row.flag("opening"_L1),
        .cluster = row.text("cluster"_L1),
        .timeline = row.integer("timeline"_L1),
        .at = row.instant("at"_L1),
        .windowFrom = row.integer("window_from"_L1),
        .windowTo = row.integer("window_to"_L1),
        .baseId = row.integer("base_id"_L1),
        .coveredFrom = row.optionalInteger("covered_from"_L1),
        .coveredTo = row.optionalInteger("covered_to"_L1),
        .firstId = row.optionalInteger("first_id"_L1),
        .lastId = row.optionalInteger("last_id"_L1),
        .rows = row.integer("row_count"_L1),
        .batch = row.text("batch"_L1),
        .previous = textOrNull(row, "previous"_L1),
        .root = row.text("root"_L1),
    };
}

SealState stateOf(const Row &row)
{
    return {.number = row.integer("number"_L1),
            .series = row.integer("series"_L1),
            .rows = row.integer("row_count"_L1),
            .sealedAt = row.instant("sealed_at"_L1),
            .root = row.text("root"_L1),
            .pending = row.integer("pending"_L1),
            .pendingSince = row.instant("pending_since"_L1)};
}

BrowsingAlert alertOf(const Row &row)
{
    return {.login = row.id<Login>("login"_L1),
            .person = row.text("person"_L1),
            .action = row.text("action"_L1),
            .count = row.integer("seen"_L1),
            .from = QDateTime::fromMSecsSinceEpoch(row.integer("first_ms"_L1), Qt::UTC),
            .until = QDateTime::fromMSecsSinceEpoch(row.integer("last_ms"_L1), Qt::UTC)};
}

Params filterParams(const AuditFilter &filter)
{
    return {{u"login"_s, orUnset(filter.login.value())},
            {u"action"_s, orUnset(filter.action)},
            {u"user_no"_s, orUnset(filter.userNo.value())},
            {u"from_ts"_s, filter.from},
            {u"until_ts"_s, filter.until}};
}

} // namespace

template <class T>
Future<T> SqlAuditStore::within(AuditPurpose purpose, std::function<Future<T>(const QString &)> ask)
{
    return m_readings[size_t(purpose)].within<T>(m_executor, u"open_audit"_s,
                                                 {{u"purpose"_s, toText(purpose)}}, ask);
}

Future<Page<AuditEntry>> SqlAuditStore::entries(const AuditFilter &filter, const Cursor &after, int limit,
                                                std::stop_token stop)
{
    const int wanted = qBound(1, limit, mostEntries);
    Params params = filterParams(filter);
    params[u"lim"_s] = wanted + 1; // one more tells whether anything follows
    if (!addPosition(params, after))
        return refusedCursor<AuditEntry>(u"audit_page"_s);
    if (!after.isEmpty())
        params[u"cur_id"_s] = params[u"cur_id"_s].toLongLong();
    return within<Page<AuditEntry>>(AuditPurpose::Read, [=, this](const QString &reading) {
        Params asked = params;
        asked[u"reading"_s] = reading;
        return m_executor.work<Page<AuditEntry>>(
            u"audit_page"_s,
            [asked, wanted](Session &session) {
                return pageOf(session.list<AuditEntry>(u"audit_page"_s, asked, entryOf), wanted,
                              [](const AuditEntry &last) {
                                  return u"%1:%2"_s.arg(last.at.toMSecsSinceEpoch()).arg(last.id);
                              });
            },
            stop);
    });
}

Future<QDateTime> SqlAuditStore::beginAuditExport(const CommandId &command, const AuditFilter &filter)
{
    Params params = filterParams(filter);
    params[u"person"_s] = params.take(u"login"_s); // a script's :login is whoever runs it
    return answered<QDateTime>(m_executor.command(u"export_audit"_s, command, params),
                               [](const QJsonObject &answer) { return instantOf(answer["at"_L1]); });
}

Future<QList<BrowsingAlert>> SqlAuditStore::browsingAlerts(const QDateTime &now)
{
    return m_executor.read<BrowsingAlert>(u"browsing_alerts"_s,
                                          {{u"from_ts"_s, now.addDays(-1)},
                                           {u"until_ts"_s, now},
                                           {u"customers"_s, customersAnHour},
                                           {u"searches"_s, searchesAnHour},
                                           {u"reveals"_s, revealsAnHour}},
                                          alertOf);
}

Future<QList<AuditRow>> SqlAuditStore::auditRows(AuditPurpose purpose, qint64 after, qint64 upto, int limit)
{
    return within<QList<AuditRow>>(purpose, [=, this](const QString &reading) {
        return m_executor.read<AuditRow>(u"audit_rows"_s,
                                         {{u"reading"_s, reading},
                                          {u"after_id"_s, after},
                                          {u"upto_id"_s, upto},
                                          {u"lim"_s, qBound(1, limit, mostRows)}},
                                         rowOf, {}, Lane::Background);
    });
}

Future<QList<Seal>> SqlAuditStore::seals(AuditPurpose purpose, qint64 after, int limit)
{
    return within<QList<Seal>>(purpose, [=, this](const QString &reading) {
        return m_executor.read<Seal>(
            u"seals_page"_s,
            {{u"reading"_s, reading}, {u"after_number"_s, after}, {u"lim"_s, qBound(1, limit, mostRows)}},
            sealOf, {}, Lane::Background);
    });
}

Future<SealState> SqlAuditStore::sealState()
{
    return m_executor.readOne<SealState>(u"seal_state"_s, {}, stateOf, {}, Lane::Background);
}

Future<SealOutcome> SqlAuditStore::seal()
{
    if (m_executor.dialect() == Dialect::Sqlite)
        return m_executor.sealFile();
    return m_executor.work<SealOutcome>(
        u"seal_audit"_s,
        [](Session &session) -> Result<SealOutcome> {
            const auto done = session.one<SealOutcome>(u"seal_audit"_s, {}, [](const Row &row) {
                return SealOutcome{row.integer("number"_L1), row.integer("sealed"_L1),
                                   row.integer("pending"_L1)};
            });
            if (!done || done->number == 0)
                return done;
            // Only what is committed goes to the anchor.
            const auto told = session.one<qint64>(u"anchor_seal"_s, {},
                                                  [](const Row &row) { return row.integer("number"_L1); });
            if (!told)
                return std::unexpected(told.error());
            return done;
        },
        {}, Lane::Background);
}

} // namespace desk
