#pragma once

#include <QStringList>
#include <memory>

#include "admin_connection.h"
#include "row_packer.h"

struct pg_result;
struct sqlite3_stmt;

namespace desk {

/// Puts many rows into one table: COPY on PostgreSQL, one prepared INSERT on SQLite. Memory is bounded by its
/// buffer. It belongs to the connection's thread and its transaction.
class BulkWriter
{
public:
    using Column = BulkColumn;

    /// \a table as the dialect writes it.
    BulkWriter(AdminConnection &connection, const QString &table, const QList<Column> &columns);

    /// \a row has one value a column: QString, qint64, bool or invalid (NULL).
    Result<void> add(std::span<const QVariant> row);
    /// Sends what is buffered. Rows are in the table only afterwards.
    Result<void> flush();
    /// Sends \a rows that a packer of the same columns made.
    Result<void> send(const QByteArray &rows);

private:
    Result<void> copy(const QByteArray &rows);
    Result<void> insert(const QByteArray &rows);
    Result<void> prepare();
    Error failureOf(const pg_result *result) const;
    Error failureOfSqlite() const;

    struct Finalise
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    AdminConnection &m_connection;
    QString m_text; ///< of the COPY or INSERT
    int m_width;
    RowPacker m_packer;
    std::unique_ptr<sqlite3_stmt, Finalise> m_insert; ///< SQLite, once it is needed
};

} // namespace desk
