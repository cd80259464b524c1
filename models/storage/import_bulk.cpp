#include "import_bulk.h"

#include <QDateTime>
#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace desk {

BulkWriter::BulkWriter(AdminConnection &connection, const QString &table, const QList<Column> &columns)
    : m_connection(connection), m_table(table), m_columns(columns)
{
    if (connection.dialect() == Dialect::Postgres)
        return;
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    QString text = connection.text(u"import/put_row"_s);
    text.replace(u"{table}"_s, table).replace(u"{columns}"_s, names.join(u", "_s));
    text.replace(u"{values}"_s, QStringList(columns.size(), u"?"_s).join(u", "_s));
    m_query = QSqlQuery(connection.database());
    m_query.prepare(text);
}

Result<void> BulkWriter::add(std::span<const QVariant> row)
{
    if (m_connection.dialect() == Dialect::Sqlite)
        return insert(row);
    for (size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            m_buffer += '\t';
        append(row[i], m_columns[qsizetype(i)].instant);
    }
    m_buffer += '\n';
    return wantsFlush() ? flush() : Result<void>();
}

Result<void> BulkWriter::insert(std::span<const QVariant> row)
{
    for (size_t i = 0; i < row.size(); ++i)
        m_query.bindValue(int(i), row[i]);
    return m_connection.run(m_query, u"put_row"_s);
}

void BulkWriter::append(const QVariant &value, bool instant)
{
    const bool isText = value.typeId() == QMetaType::QString;
    if (!value.isValid() || (isText && value.toString().isNull())) {
        m_buffer += "\\N";
    } else if (instant) {
        const QDateTime utc = QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
        m_buffer += utc.toString(Qt::ISODateWithMs).toLatin1();
    } else if (value.typeId() == QMetaType::Bool) {
        m_buffer += value.toBool() ? 't' : 'f';
    } else if (!isText) {
        m_buffer += QByteArray::number(value.toLongLong());
    } else {
        const QByteArray text = value.toString().toUtf8();
        for (const char c : text) {
            switch (c) {
            case '\\':
                m_buffer += "\\\\";
                break;
            case '\t':
                m_buffer += "\\t";
                break;
            case '\n':
                m_buffer += "\\n";
                break;
            case '\r':
                m_buffer += "\\r";
                break;
            default:
                m_buffer += c;
            }
        }
    }
}

Result<void> BulkWriter::flush()
{
    if (m_buffer.isEmpty())
        return {};
    QStringList names;
    for (const Column &column : m_columns)
        names.append(column.name);
    QString text = m_connection.text(u"import/copy"_s);
    text.replace(u"{table}"_s, m_table).replace(u"{columns}"_s, names.join(u", "_s));
    PGconn *pg = m_connection.postgres();
    const auto isDone = [](PGresult *result, ExecStatusType wanted) {
        const bool ok = PQresultStatus(result) == wanted;
        PQclear(result);
        return ok;
    };
    if (!isDone(PQexec(pg, text.toUtf8().constData()), PGRES_COPY_IN))
        return std::unexpected(failure());
    const bool sent =
        PQputCopyData(pg, m_buffer.constData(), int(m_buffer.size())) == 1 && PQputCopyEnd(pg, nullptr) == 1;
    m_buffer.resize(0);
    bool stored = false;
    while (PGresult *result = PQgetResult(pg))
        stored = isDone(result, PGRES_COMMAND_OK);
    if (!sent || !stored)
        return std::unexpected(failure());
    return {};
}

Error BulkWriter::failure() const
{
    const bool gone = PQstatus(m_connection.postgres()) == CONNECTION_BAD;
    return {gone ? ErrorKind::Unavailable : ErrorKind::Internal, u"copy"_s, {}, {}, {}};
}

} // namespace desk
