#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <stop_token>

#include "result.h"

namespace desk {

/// Hands the answer of \a future to \a then on the thread of \a context, always from its event loop and never
/// before this returns. Nothing is delivered once \a context is gone (which QFuture::then(context, …) of
/// Qt 6.4 does not promise: it asserts). A future that was dropped without an answer reads as Cancelled.
template <class T, class Then>
void onAnswer(QObject *context, const Future<T> &future, Then then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then]() mutable {
        watcher->deleteLater();
        const Future<T> done = watcher->future();
        if (done.resultCount() > 0)
            then(done.result());
        else
            then(Result<T>(std::unexpected(Error{ErrorKind::Cancelled, {}, {}, {}, {}})));
    });
    watcher->setFuture(future);
}

/// Of requests that overtake each other only the newest counts: asking again stops the one before through its
/// token, and an answer that comes all the same is dropped.
class NewestOnly
{
public:
    NewestOnly() = default;
    NewestOnly(const NewestOnly &) = delete;
    NewestOnly &operator=(const NewestOnly &) = delete;
    ~NewestOnly() { m_stop.request_stop(); }

    /// \a call gets the stop token and answers the future; \a then is delivered as by onAnswer(). This object
    /// belongs to \a context and lives as long.
    template <class Call, class Then>
    void ask(QObject *context, Call call, Then then)
    {
        drop();
        const quint64 asked = m_generation;
        onAnswer(context, call(m_stop.get_token()), [this, asked, then](const auto &answer) mutable {
            if (asked == m_generation)
                then(answer);
        });
    }

    /// Stops what runs and drops its answer.
    void drop()
    {
        ++m_generation;
        m_stop.request_stop();
        m_stop = std::stop_source();
    }

private:
    quint64 m_generation = 0;
    std::stop_source m_stop;
};

} // namespace desk
