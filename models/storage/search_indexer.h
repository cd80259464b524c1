#pragma once

#include <stop_token>

#include "admin_connection.h"

namespace desk {

/// Keeps desk.search_keys in step with the wallet's people. Works on an administrator's connection, in short
/// transactions of its own; several may run at once. The seeder, which copies millions, makes its keys with
/// SearchNormaliser::keysFor() itself and leaves the queue empty.
class SearchIndexer
{
public:
    static constexpr int batchSize = 500;

    explicit SearchIndexer(AdminConnection &connection) : m_connection(connection) {}

    /// Makes the keys of everybody in desk.search_queue and takes them out of it. Answers how many people
    /// that were; stops between two batches when told. Not within a transaction.
    Result<qint64> drain(std::stop_token stop = {});
    /// Puts everybody into the queue: for a new version of the normaliser. drain() does the work.
    Result<void> queueEverybody();

private:
    Result<qint64> batch();
    Result<QStringList> take();
    Result<QString> keysOf(const QString &ids);

    AdminConnection &m_connection;
};

} // namespace desk
