#pragma once

#include <QElapsedTimer>
#include <QMutex>

#include "executor.h"
#include "search_query.h"
#include "search_store.h"

namespace desk {

/// Search over the executor, on both databases. Opens a search session (a committed row with its audit row)
/// when it first searches, and another before one is used up. \a executor outlives the store's calls.
/// Thread-safe.
class SqlSearchStore final : public SearchStore
{
public:
    explicit SqlSearchStore(Executor &executor) : m_executor(executor) {}

    Future<SearchAnswer> search(const QString &text, std::stop_token stop) override;

private:
    Future<SearchAnswer> askAnew(const SearchQuery &query, std::stop_token stop);
    Future<SearchAnswer> askWithin(const QString &session, const SearchQuery &query, std::stop_token stop);
    QString session() const; ///< empty when one must be opened
    void setSession(const QString &session);

    Executor &m_executor;
    mutable QMutex m_mutex; ///< guards what follows
    QString m_session;
    QElapsedTimer m_opened;
};

} // namespace desk
