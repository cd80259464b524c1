#include "seed_writer.h"

using namespace Qt::StringLiterals;

namespace desk {

SeedWriter::SeedWriter(AdminConnection &connection) : m_connection(connection)
{
    const bool isPostgres = connection.dialect() == Dialect::Postgres;
    for (const SeedTableInfo &info : seedTables()) {
        const QString name = QString::fromLatin1(info.name);
        QList<BulkWriter::Column> columns;
        for (QString column : QString::fromLatin1(info.columns).split(u' ')) {
            const bool isInstant = column.endsWith(u'@');
            if (isInstant)
                column.chop(1);
            columns.append({column, isInstant});
        }
        Table table;
        table.width = size_t(columns.size());
        table.writer =
            std::make_unique<BulkWriter>(connection, isPostgres ? name : name.section(u'.', 1), columns);
        m_tables.push_back(std::move(table));
    }
}

// PostgreSQL's rows go straight into COPY's buffers, where references are not checked one by one. SQLite
// checks at once, so its rows wait until those they refer to are there.
void SeedWriter::put(SeedTable table, std::initializer_list<QVariant> row)
{
    Table &target = m_tables[size_t(table)];
    Q_ASSERT(row.size() == target.width);
    ++m_rows;
    if (!m_state)
        return;
    if (m_connection.dialect() == Dialect::Postgres) {
        m_state = target.writer->add(std::span(row.begin(), row.size()));
        return;
    }
    target.waiting.insert(target.waiting.end(), row.begin(), row.end());
    ++m_waiting;
}

Result<void> SeedWriter::settle(bool everything)
{
    constexpr qint64 enough = 20'000;
    if (!everything && m_waiting < enough)
        return m_state;
    for (Table &table : m_tables) {
        for (size_t i = 0; m_state && i < table.waiting.size(); i += table.width)
            m_state = table.writer->add(std::span(table.waiting).subspan(i, table.width));
        table.waiting.clear();
        if (m_state && everything)
            m_state = table.writer->flush();
    }
    m_waiting = 0;
    return m_state;
}

} // namespace desk
