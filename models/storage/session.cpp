#include "session.h"

#include <QSqlError>

#include "api_generator.h"
#include "connection.h"
#include "error_map.h"
#include "sql_text.h"
#include "staff_guard.h"
#include "statement.h"
#include "watchdog.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int graceMs = 3000;

Error cancelled(const QString &operation, const QString &reason)
{
    return {ErrorKind::Cancelled, operation, reason, {}, {}};
}

} // namespace

struct Session::Prepared
{
    QString name;
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

Result<void> Session::rows(const QString &name, const Params &params,
                           const std::function<void(const Row &)> &visit)
{
    const Statement *statement = StatementCatalogue::of(dialect()).find(name);
    if (!statement)
        return failure(ErrorKind::Internal, name, u"unknown_statement"_s);
    if (const auto fits = checkParams(statement->header, params); !fits)
        return fits;
    Prepared prepared{name, {}, {}, {}};
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
        Result<int> done;
        if (dialect() == Dialect::Sqlite) {
            const auto person = checkStaff(m_connection, name, statement->header.guard);
            done = person ? visitOnce(prepared, visit, &visited) : std::unexpected(person.error());
        } else {
            done = visitOnce(prepared, visit, &visited);
        }
        m_watchdog.end(call);
        if (done)
            return {};
        if (const auto stopped = stopReason(); !stopped.isEmpty())
            return std::unexpected(cancelled(name, stopped));
        const bool again = m_connection.isLost() && visited == 0 && attempt == 0;
        if (!again)
            return std::unexpected(done.error());
        if (const auto opened = m_connection.open(); !opened)
            return opened;
    }
}

} // namespace desk
