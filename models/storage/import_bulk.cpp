#include "import_bulk.h"

#include <libpq-fe.h>
#include <sqlite3.h>

#include "error_map.h"

using namespace Qt::StringLiterals;

namespace desk {

void BulkWriter::Finalise::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

BulkWriter::BulkWriter(AdminConnection &connection, const QString &table, const QList<Column> &columns)
    : m_connection(connection), m_width(int(columns.size())), m_packer(connection.dialect(), columns)
{
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    const bool isPostgres = connection.dialect() == Dialect::Postgres;
    m_text = connection.text(isPostgres ? u"import/copy"_s : u"import/put_row"_s);
    m_text.replace(u"{table}"_s, table).replace(u"{columns}"_s, names.join(u", "_s));
    m_text.replace(u"{values}"_s, QStringList(columns.size(), u"?"_s).join(u", "_s));
}

Result<void> BulkWriter::add(std::span<const QVariant> row)
{
    m_packer.add(row);
    return m_packer.isFull() ? flush() : Result<void>();
}

Result<void> BulkWriter::flush()
{
    return m_packer.isEmpty() ? Result<void>() : send(m_packer.take());
}

Result<void> BulkWriter::send(const QByteArray &rows)
{
    return m_connection.dialect() == Dialect::Postgres ? copy(rows) : insert(rows);
}

Result<void> BulkWriter::prepare()
{
    const QByteArray text = m_text.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_connection.sqlite(), text.constData(), int(text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_insert.reset(statement);
    return code == SQLITE_OK ? Result<void>() : std::unexpected(failureOfSqlite());
}

Result<void> BulkWriter::insert(const QByteArray &rows)
{
    if (!m_insert) {
        if (const auto prepared = prepare(); !prepared)
            return prepared;
    }
    for (PackedRows packed(rows); !packed.atEnd();) {
        for (int column = 1; column <= m_width; ++column) {
            const PackedRows::Value value = packed.next();
            switch (value.type) {
            case PackedRows::Type::Null:
                sqlite3_bind_null(m_insert.get(), column);
                break;
            case PackedRows::Type::Integer:
                sqlite3_bind_int64(m_insert.get(), column, value.integer);
                break;
            case PackedRows::Type::Text:
                // No destructor (SQLITE_STATIC): the bytes stay until the row is in.
                sqlite3_bind_text(m_insert.get(), column, value.text.data(), int(value.text.size()), nullptr);
                break;
            }
        }
        const int code = sqlite3_step(m_insert.get());
        if (code != SQLITE_DONE) {
            const Error error = failureOfSqlite();
            sqlite3_reset(m_insert.get());
            return std::unexpected(error);
        }
        sqlite3_reset(m_insert.get());
    }
    return {};
}

Result<void> BulkWriter::copy(const QByteArray &rows)
{
    PGconn *pg = m_connection.postgres();
    Result<void> state;
    const auto expect = [this, &state](PGresult *result, ExecStatusType wanted) {
        if (state && PQresultStatus(result) != wanted)
            state = std::unexpected(failureOf(result));
        PQclear(result);
        return state.has_value();
    };
    if (!expect(PQexec(pg, m_text.toUtf8().constData()), PGRES_COPY_IN))
        return state;
    const bool sent =
        PQputCopyData(pg, rows.constData(), int(rows.size())) == 1 && PQputCopyEnd(pg, nullptr) == 1;
    while (PGresult *result = PQgetResult(pg))
        expect(result, PGRES_COMMAND_OK);
    if (state && !sent)
        state = std::unexpected(failureOf(nullptr));
    return state;
}

Error BulkWriter::failureOf(const pg_result *result) const
{
    const QString operation = u"copy"_s;
    if (PQstatus(m_connection.postgres()) == CONNECTION_BAD)
        return {ErrorKind::Unavailable, operation, {}, {}, {}};
    return postgresError(operation, QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE)),
                         QString::fromUtf8(PQresultErrorMessage(result)));
}

Error BulkWriter::failureOfSqlite() const
{
    sqlite3 *sqlite = m_connection.sqlite();
    return sqliteError(u"put_row"_s, sqlite3_extended_errcode(sqlite),
                       QString::fromUtf8(sqlite3_errmsg(sqlite)));
}

} // namespace desk
