#include "reindex.h"

#include "search_indexer.h"

namespace desk {

Result<void> reindex(const WorkspaceUrl &url, ReindexScope scope, const std::function<bool(qint64)> &told)
{
    const auto connection = AdminConnection::openCurrent(url);
    if (!connection)
        return std::unexpected(connection.error());
    SearchIndexer indexer(**connection);
    if (scope == ReindexScope::Everybody) {
        if (const auto queued = indexer.queueEverybody(); !queued)
            return queued;
    }
    Result<qint64> people = 0;
    do {
        people = indexer.drain();
        if (!people)
            return std::unexpected(people.error());
    } while (told(*people));
    return {};
}

} // namespace desk
