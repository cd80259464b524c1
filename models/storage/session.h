#pragma once

#include <QVariantHash>
#include <functional>
#include <stop_token>

#include "result.h"
#include "row.h"
#include "workspace_url.h"

namespace desk {

class Connection;
class Watchdog;
struct SqlHeader;

/// Arguments of a statement or command by the names of its header. A missing name, an invalid QVariant, an
/// invalid QDateTime and QString() are "unset"; instants are QDateTime, booleans bool, integers qint64 or
/// int.
using Params = QVariantHash;

/// One worker's connection while a job runs on it. Only to be used inside that job, on that thread.
class Session
{
public:
    Session(Connection &connection, Watchdog &watchdog, std::stop_token stop, int limitMs)
        : m_connection(connection), m_watchdog(watchdog), m_stop(std::move(stop)), m_limitMs(limitMs)
    {
    }

    Dialect dialect() const;
    /// Calls \a visit for every row of the named statement of resources/sql/query. The guard of the header is
    /// checked in the database (PostgreSQL) or before the statement (SQLite). Records that must be opened
    /// before they are read and are not are opened first, which leaves its row in the audit. A broken
    /// connection is opened once more, unless rows were visited already.
    Result<void> rows(const QString &statement, const Params &params,
                      const std::function<void(const Row &)> &visit);

    template <class T>
    Result<QList<T>> list(const QString &statement, const Params &params,
                          const std::function<T(const Row &)> &map)
    {
        QList<T> all;
        const auto done = rows(statement, params, [&](const Row &row) { all.append(map(row)); });
        if (!done)
            return std::unexpected(done.error());
        return all;
    }

    /// The first row; NotFound when there is none.
    template <class T>
    Result<T> one(const QString &statement, const Params &params, const std::function<T(const Row &)> &map)
    {
        auto all = list<T>(statement, params, map);
        if (!all)
            return std::unexpected(all.error());
        if (all->isEmpty())
            return std::unexpected(Error{ErrorKind::NotFound, statement, {}, {}, {}});
        return all->takeFirst();
    }

private:
    struct Prepared;
    QString stopReason() const; ///< empty: go on
    Result<int> answered(const Prepared &prepared, const std::function<void(const Row &)> &visit,
                         int *visited);
    Result<void> letIn(const Prepared &prepared);
    Result<void> openRecords(const Prepared &prepared);
    Result<int> visitOnce(const Prepared &prepared, const std::function<void(const Row &)> &visit,
                          int *visited);

    Connection &m_connection;
    Watchdog &m_watchdog;
    std::stop_token m_stop;
    int m_limitMs;
};

} // namespace desk
