#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QLatin1StringView>

#include "result.h"

namespace desk {

/// The answer of a command turned into \a T on the worker thread; an error passes through.
template <class T, class Map>
Future<T> answered(Future<QJsonObject> future, Map map)
{
    return future.then([map](const Result<QJsonObject> &answer) -> Result<T> {
        if (!answer)
            return std::unexpected(answer.error());
        return map(*answer);
    });
}

/// The id that the answer carries under \a key.
template <class I>
Future<I> answeredId(Future<QJsonObject> future, QLatin1StringView key)
{
    return answered<I>(std::move(future),
                       [key](const QJsonObject &answer) { return I(answer[key].toString()); });
}

/// The member \a next of a chain: asked when \a first has answered, on its worker thread.
template <class T, class First, class Next>
Future<T> chained(Future<First> first, Next next)
{
    return first
        .then([next](const Result<First> &answer) -> Future<T> {
            if (!answer)
                return QtFuture::makeReadyFuture(Result<T>(std::unexpected(answer.error())));
            return next(*answer);
        })
        .unwrap();
}

/// An instant of a command's answer (UTC milliseconds); invalid for null.
inline QDateTime instantOf(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

/// Unset for an empty id or text, so that an optional parameter is left out.
inline QString orUnset(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

} // namespace desk
