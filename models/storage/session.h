#pragma once

#include <QVariantHash>
#include <functional>

#include "result.h"
#include "row.h"
#include "workspace_url.h"

namespace desk {

class Connection;

/// Arguments of a statement or command by the names of its header. A missing name, an invalid QVariant, an
/// invalid QDateTime and QString() are "unset"; instants are QDateTime, booleans bool, integers qint64 or
/// int.
using Params = QVariantHash;

/// One worker's connection while a job runs on it. Only to be used inside that job, on that thread.
class Session
{
public:
    explicit Session(Connection &connection) : m_connection(connection) {}

    Dialect dialect() const;
    /// Calls \a visit for every row of the named statement of resources/sql/query. The guard of the header is
    /// checked in the database (PostgreSQL) or before the statement (SQLite).
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
    Connection &m_connection;
};

} // namespace desk
