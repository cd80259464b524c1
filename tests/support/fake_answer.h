#pragma once

// The one way in which the fake workspace answers; included by the files that implement it.
#include "fake_desk.h"

namespace desk {

inline std::unexpected<Error> failure(ErrorKind kind, const char *operation, const char *reason = "")
{
    return std::unexpected(Error{
        kind, QString::fromLatin1(operation), QString::fromLatin1(reason), {}, QStringLiteral("test-0001")});
}

template <class T>
Future<T> FakeDesk::answer(const char *operation, std::function<Result<T>()> make, bool change)
{
    calls.append(QString::fromLatin1(operation));
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto deliverOne = [this, promise, make = std::move(make), operation, change] {
        if (const auto it = failures.constFind(QString::fromLatin1(operation)); it != failures.cend())
            promise->addResult(std::unexpected(*it));
        else if (mode == FakeMode::Offline)
            promise->addResult(failure(ErrorKind::Unavailable, operation));
        else if (mode == FakeMode::Denied)
            promise->addResult(failure(ErrorKind::Denied, operation));
        else if (mode == FakeMode::Conflict && change)
            promise->addResult(failure(ErrorKind::Conflict, operation));
        else
            promise->addResult(make());
        promise->finish();
    };
    if (mode == FakeMode::Slow)
        m_waiting.push_back(std::move(deliverOne));
    else
        deliverOne();
    return promise->future();
}

} // namespace desk
