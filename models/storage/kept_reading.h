#pragma once

#include <QElapsedTimer>
#include <QMutex>
#include <QMutexLocker>
#include <functional>

#include "answers.h"
#include "executor.h"

namespace desk {

/// A reading that the database wants on record before it answers, kept until shortly before the hour after
/// which it wants a new one. Thread-safe; outlives the calls made within it.
class KeptReading
{
public:
    /// The answer of \a ask within the reading that is open, or within a new one: that of \a command.
    template <class T>
    Future<T> within(Executor &executor, const QString &command, const Params &params,
                     std::function<Future<T>(const QString &)> ask)
    {
        const auto anew = [=, this, &executor] {
            return chained<T>(executor.command(command, newCommandId(), params),
                              [this, ask](const QJsonObject &opened) {
                                  return ask(keep(opened[QLatin1StringView("reading")].toString()));
                              });
        };
        const QString open = known();
        if (open.isEmpty())
            return anew();
        return ask(open)
            .then([anew](const Result<T> &answer) -> Future<T> {
                const bool ended = !answer
                                   && (answer.error().reason.endsWith(QLatin1StringView("_reading_expired"))
                                       || (answer.error().reason.startsWith(QLatin1StringView("no_"))
                                           && answer.error().reason.endsWith(QLatin1StringView("_reading"))));
                return ended ? anew() : QtFuture::makeReadyFuture(answer);
            })
            .unwrap();
    }

private:
    /// The database ends a reading after an hour; a new one is opened before somebody waits for that refusal.
    static constexpr qint64 keptMs = 55 * 60 * 1000;

    QString known() const
    {
        const QMutexLocker lock(&m_mutex);
        return !m_id.isEmpty() && m_opened.elapsed() < keptMs ? m_id : QString();
    }

    QString keep(const QString &id)
    {
        const QMutexLocker lock(&m_mutex);
        m_id = id;
        m_opened.start();
        return id;
    }

    mutable QMutex m_mutex;
    QString m_id;
    QElapsedTimer m_opened;
};

} // namespace desk
