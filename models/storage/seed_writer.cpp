#include "seed_writer.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QList<BulkColumn> columnsOf(const SeedTableInfo &info)
{
    QList<BulkColumn> columns;
    for (QString column : QString::fromLatin1(info.columns).split(u' ')) {
        const bool isInstant = column.endsWith(u'@');
        if (isInstant)
            column.chop(1);
        columns.append({column, isInstant});
    }
    return columns;
}

} // namespace

bool SeedQueue::push(SeedBlock block)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_blocks.size() < longest || m_isAbandoned; });
    if (m_isAbandoned)
        return false;
    m_blocks.push_back(std::move(block));
    m_changed.notify_all();
    return true;
}

std::optional<SeedBlock> SeedQueue::pop()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_blocks.empty() || m_isFinished; });
    if (m_blocks.empty())
        return {};
    SeedBlock block = std::move(m_blocks.front());
    m_blocks.pop_front();
    m_changed.notify_all();
    return block;
}

void SeedQueue::finish()
{
    const std::lock_guard lock(m_mutex);
    m_isFinished = true;
    m_changed.notify_all();
}

void SeedQueue::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_isAbandoned = true;
    m_changed.notify_all();
}

SeedPacker::SeedPacker(Dialect dialect, SeedQueue &queue) : m_queue(queue)
{
    for (const SeedTableInfo &info : seedTables())
        m_packers.emplace_back(dialect, columnsOf(info));
}

void SeedPacker::put(SeedTable table, std::initializer_list<QVariant> row)
{
    RowPacker &packer = m_packers[size_t(table)];
    packer.add(std::span(row.begin(), row.size()));
    ++m_rows;
    if (packer.isFull())
        push(table);
}

void SeedPacker::finish()
{
    for (size_t table = 0; table < m_packers.size(); ++table)
        push(SeedTable(table));
    m_queue.finish();
}

void SeedPacker::push(SeedTable table)
{
    RowPacker &packer = m_packers[size_t(table)];
    if (m_isWanted && !packer.isEmpty())
        m_isWanted = m_queue.push({table, packer.take()});
}

SeedWriter::SeedWriter(AdminConnection &connection)
{
    const bool isPostgres = connection.dialect() == Dialect::Postgres;
    for (const SeedTableInfo &info : seedTables()) {
        const QString name = QString::fromLatin1(isPostgres || !info.stage ? info.name : info.stage);
        m_writers.push_back(std::make_unique<BulkWriter>(
            connection, isPostgres ? name : name.section(u'.', 1), columnsOf(info)));
    }
}

Result<void> SeedWriter::write(const SeedBlock &block)
{
    return m_writers[size_t(block.table)]->send(block.rows);
}

} // namespace desk
