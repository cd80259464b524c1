#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include "import_bulk.h"
#include "seed_tables.h"

namespace desk {

/// Some rows of one table on their way into the database.
struct SeedBlock
{
    SeedTable table = SeedTable::Users;
    QByteArray rows;
};

/// A short queue between the thread that makes a world and the one that stores it. Thread-safe.
class SeedQueue
{
public:
    /// Waits while the queue is full. False when nobody wants blocks any more.
    bool push(SeedBlock block);
    /// Waits for a block. None when all were taken and no more will come.
    std::optional<SeedBlock> pop();
    void finish();  ///< no more will come
    void abandon(); ///< nobody wants them any more

private:
    static constexpr size_t longest = 8;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<SeedBlock> m_blocks;
    bool m_isFinished = false;
    bool m_isAbandoned = false;
};

/// Packs the rows of a world into blocks. Belongs to the thread that makes the world.
class SeedPacker final : public SeedSink
{
public:
    SeedPacker(Dialect dialect, SeedQueue &queue);

    void put(SeedTable table, std::initializer_list<QVariant> row) override;
    /// Queues what has gathered. The world is complete.
    void finish();
    bool isWanted() const { return m_isWanted; } ///< false: the rest of the world need not be made
    qint64 rows() const { return m_rows; }

private:
    void push(SeedTable table);

    SeedQueue &m_queue;
    std::vector<RowPacker> m_packers; ///< by table
    bool m_isWanted = true;
    qint64 m_rows = 0;
};

/// Brings blocks into the database. Belongs to the connection's thread.
class SeedWriter
{
public:
    explicit SeedWriter(AdminConnection &connection);

    Result<void> write(const SeedBlock &block);

private:
    std::vector<std::unique_ptr<BulkWriter>> m_writers; ///< by table
};

} // namespace desk
