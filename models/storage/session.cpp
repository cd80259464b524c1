#include "session.h"

#include <QSqlError>

#include "api_generator.h"
#include "command_runner.h"
#include "command_script.h"
#include "connection.h"
#include "error_map.h"
#include "refusal_note.h"
#include "sql_text.h"
#include "staff_guard.h"
#include "statement.h"
#include "watchdog.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int graceMs = 3000;
/// How long records stay open, as api.is_open has it.
constexpr qint64 openMs = 4LL * 60 * 60 * 1000;

Error cancelled(const QString &operation, const QString &reason)
{
    return {ErrorKind::Cancelled, operation, reason, {}, {}};
}

} // namespace

struct Session::Prepared
{
    QString name;
    const SqlHeader &header;
    QVariant subject; ///< of the parameter that says whose records are read
    QString sql;
    QVariantHash values;
    QStringList columns;
};

Dialect Session::dialect() const
{
    return m_connection.dialect();
}

QString Session::stopReason() const
{
    if (m_watchdog.isClosing())
        return u"closing"_s;
    return m_stop.stop_requested() ? u"overtaken"_s : QString();
}

Result<int> Session::visitOnce(const Prepared &prepared, const std::function<void(const Row &)> &visit,
                               int *visited)
{
    const auto query = m_connection.run(prepared.name, prepared.sql, prepared.values);
    if (!query)
        return std::unexpected(query.error());
    const Row row(**query, prepared.columns);
    while ((*query)->next()) {
        ++*visited;
        visit(row);
    }
    const QSqlError ended = (*query)->lastError();
    (*query)->finish(); // an unfinished read would hold up SQLite's checkpoint
    if (!row.areWordsKnown())
        return failure(ErrorKind::Internal, prepared.name, u"unknown_word"_s);
    if (ended.isValid())
        return std::unexpected(m_connection.errorOf(prepared.name, ended));
    return *visited;
}

/// The statement with its guard; what is not opened is opened, once.
Result<int> Session::answered(const Prepared &prepared, const std::function<void(const Row &)> &visit,
                              int *visited)
{
    if (dialect() == Dialect::Sqlite) {
        const auto person = checkStaff(m_connection, prepared.name, prepared.header.guard);
        if (!person)
            return std::unexpected(person.error());
        if (const auto open = letIn(prepared); !open)
            return std::unexpected(open.error());
        return visitOnce(prepared, visit, visited);
    }
    auto done = visitOnce(prepared, visit, visited);
    if (done || done.error().reason != u"customer_not_opened" || prepared.header.opened.isEmpty())
        return done;
    if (const auto opened = openRecords(prepared); !opened)
        return std::unexpected(opened.error());
    return visitOnce(prepared, visit, visited);
}

/// SQLite: what the gates of `api` do before a read on PostgreSQL.
Result<void> Session::letIn(const Prepared &prepared)
{
    const QString &opened = prepared.header.opened;
    if (opened.isEmpty())
        return {};
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QVariantHash values{{u"login"_s, m_connection.login().value()},
                        {u"now"_s, now},
                        {u"since"_s, now - openMs},
                        {u"many"_s, opened == u"many" ? QVariant(1) : QVariant(QMetaType(QMetaType::Int))}};
    for (const QString &way : {u"user_no"_s, u"order_no"_s, u"ticket_no"_s, u"orders"_s})
        values.insert(way, way == opened ? prepared.subject : QVariant(QMetaType(QMetaType::QString)));
    const auto query = m_connection.run(prepared.name, sessionText(u"unopened"_s, Dialect::Sqlite), values);
    if (!query)
        return std::unexpected(query.error());
    const bool found = (*query)->next();
    const bool unopened = found && (*query)->value(0).toBool();
    const bool locked = found && (*query)->value(1).toBool();
    (*query)->finish();
    if (locked && !prepared.header.vipShown)
        return std::unexpected(
            Error{ErrorKind::Denied, prepared.name, u"vip_grant_needed"_s, u"WD007"_s, newCorrelation()});
    return unopened ? openRecords(prepared) : Result<void>();
}

Result<void> Session::openRecords(const Prepared &prepared)
{
    const CommandSpec *command = CommandCatalogue::of(dialect()).find(u"open_records"_s);
    Params params;
    if (prepared.header.opened != u"many")
        params.insert(prepared.header.opened, prepared.subject);
    const auto answer = runCommand(m_connection, *command, newCommandId(), params);
    return answer ? Result<void>() : std::unexpected(answer.error());
}

Result<void> Session::rows(const QString &name, const Params &params,
                           const std::function<void(const Row &)> &visit)
{
    const Statement *statement = StatementCatalogue::of(dialect()).find(name);
    if (!statement)
        return failure(ErrorKind::Internal, name, u"unknown_statement"_s);
    if (const auto fits = checkParams(statement->header, params); !fits)
        return fits;
    const SqlHeader &header = statement->header;
    Prepared prepared{name, header, params.value(header.opened), {}, {}, {}};
    const bool sqlite = dialect() == Dialect::Sqlite;
    const QStringList kept = sqlite ? statement->sqliteNames(params) : QStringList();
    prepared.sql = sqlite ? statement->sqliteText(params) : readCall(statement->header);
    for (const ParamSpec &param : statement->header.params) {
        if (!sqlite || kept.contains(param.name))
            prepared.values.insert(param.name, bound(params.value(param.name), param.type));
    }
    for (const ColumnSpec &column : statement->header.columns)
        prepared.columns.append(column.name);

    int visited = 0;
    for (int attempt = 0;; ++attempt) {
        if (const auto stopped = stopReason(); !stopped.isEmpty())
            return std::unexpected(cancelled(name, stopped));
        const auto call = m_watchdog.begin(m_connection.interruptor(), m_stop, m_limitMs, graceMs);
        const Result<int> done = answered(prepared, visit, &visited);
        m_watchdog.end(call);
        if (done)
            return {};
        if (const auto stopped = stopReason(); !stopped.isEmpty())
            return std::unexpected(cancelled(name, stopped));
        const bool again = m_connection.isLost() && visited == 0 && attempt == 0;
        if (!again) {
            noteRefusal(m_connection, done.error());
            return std::unexpected(done.error());
        }
        if (const auto opened = m_connection.open(); !opened)
            return opened;
    }
}

} // namespace desk
