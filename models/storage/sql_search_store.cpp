#include "sql_search_store.h"

#include "answers.h"
#include "search_rows.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// The database ends a session after 15 minutes; a new one is opened before somebody waits for that refusal.
constexpr qint64 sessionMs = 14 * 60 * 1000;

bool isSessionRefusal(const Error &error)
{
    return error.reason == u"search_session_expired" || error.reason == u"search_quota"
           || error.reason == u"no_search_session";
}

} // namespace

Future<SearchAnswer> SqlSearchStore::search(const QString &text, std::stop_token stop)
{
    const SearchQuery query = SearchQuery::parse(text);
    if (query.probes.isEmpty())
        return QtFuture::makeReadyFuture(Result<SearchAnswer>(SearchAnswer{{}, query.hint}));
    const QString known = session();
    if (known.isEmpty())
        return askAnew(query, stop);
    return askWithin(known, query, stop)
        .then([this, query, stop](const Result<SearchAnswer> &answer) -> Future<SearchAnswer> {
            if (answer || !isSessionRefusal(answer.error()))
                return QtFuture::makeReadyFuture(answer);
            setSession({});
            return askAnew(query, stop);
        })
        .unwrap();
}

Future<SearchAnswer> SqlSearchStore::askAnew(const SearchQuery &query, std::stop_token stop)
{
    return chained<SearchAnswer>(m_executor.command(u"open_search"_s, newCommandId(), {}),
                                 [this, query, stop](const QJsonObject &opened) {
                                     const QString id = opened.value("session"_L1).toString();
                                     setSession(id);
                                     return askWithin(id, query, stop);
                                 });
}

Future<SearchAnswer> SqlSearchStore::askWithin(const QString &session, const SearchQuery &query,
                                               std::stop_token stop)
{
    return m_executor.work<SearchAnswer>(
        u"search"_s,
        [session, query](Session &connection) -> Result<SearchAnswer> {
            QList<QList<SearchHit>> lists;
            for (const SearchProbe &probe : query.probes) {
                auto hits =
                    connection.list<SearchHit>(u"search"_s, searchParams(probe, session),
                                               [&probe](const Row &row) { return searchHitOf(row, probe); });
                if (!hits)
                    return std::unexpected(hits.error());
                lists.append(std::move(*hits));
            }
            SearchAnswer answer{mergedHits(lists), SearchHint::None};
            if (answer.hits.isEmpty())
                answer.hint = SearchHint::NothingFound;
            return answer;
        },
        stop);
}

QString SqlSearchStore::session() const
{
    const QMutexLocker lock(&m_mutex);
    return !m_session.isEmpty() && m_opened.elapsed() < sessionMs ? m_session : QString();
}

void SqlSearchStore::setSession(const QString &session)
{
    const QMutexLocker lock(&m_mutex);
    m_session = session;
    m_opened.start();
}

} // namespace desk
