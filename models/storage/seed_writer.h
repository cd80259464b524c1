#pragma once

#include <memory>
#include <vector>

#include "import_bulk.h"
#include "seed_tables.h"

namespace desk {

/// Brings the rows of a world into the database. The first error stops it; state() tells.
class SeedWriter final : public SeedSink
{
public:
    explicit SeedWriter(AdminConnection &connection);

    void put(SeedTable table, std::initializer_list<QVariant> row) override;
    /// After each customer: sends what has gathered, in the order of references.
    Result<void> settle(bool everything = false);

    qint64 rows() const { return m_rows; }

private:
    struct Table
    {
        std::unique_ptr<BulkWriter> writer;
        std::vector<QVariant> waiting; ///< SQLite: rows, one after the other
        size_t width = 0;
    };

    AdminConnection &m_connection;
    std::vector<Table> m_tables;
    Result<void> m_state;
    qint64 m_rows = 0;
    qint64 m_waiting = 0;
};

} // namespace desk
