#pragma once

#include <QByteArray>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>
#include <span>

#include "admin_connection.h"

namespace desk {

/// Puts many rows into one table: COPY on PostgreSQL, one prepared INSERT on SQLite. Memory is bounded by its
/// buffer. It belongs to the connection's thread and its transaction.
class BulkWriter
{
public:
    struct Column
    {
        QString name;
        bool instant = false; ///< the value is UTC milliseconds
    };

    /// \a table as the dialect writes it.
    BulkWriter(AdminConnection &connection, const QString &table, const QList<Column> &columns);

    /// \a row has one value a column: QString, qint64, bool or invalid (NULL).
    Result<void> add(std::span<const QVariant> row);
    /// Sends what is buffered. Rows are in the table only afterwards.
    Result<void> flush();
    bool wantsFlush() const { return m_buffer.size() > 1024 * 1024; }

private:
    Result<void> insert(std::span<const QVariant> row);
    void append(const QVariant &value, bool instant);
    Error failure() const;

    AdminConnection &m_connection;
    QString m_table;
    QList<Column> m_columns;
    QSqlQuery m_query;   ///< SQLite
    QByteArray m_buffer; ///< PostgreSQL: rows in COPY's text form
};

} // namespace desk
