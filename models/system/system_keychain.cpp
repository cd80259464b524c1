#include "system_keychain.h"

#include <QPromise>
#include <QTimer>
#include <chrono>
#include <memory>
#include <qt6keychain/keychain.h>

#include "session_bus.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace desk {

namespace {

const QString service = u"WalletDesk"_s;
constexpr auto patience = 30s; ///< its user may be asked to unlock the keychain

bool hasKeychain()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return hasSessionBus();
#else
    return true;
#endif
}

Error errorOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::NotFound, u"keychain"_s, {}, {}, {}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Denied, u"keychain"_s, {}, {}, {}};
    default:
        return {ErrorKind::Unavailable, u"keychain"_s, {}, {}, {}};
    }
}

/// Starts \a job, which deletes itself, and answers once: what \a take makes of it, its error, or that it
/// took too long.
template <class T, class Job>
Future<T> run(Job *job, std::function<Result<T>(Job *)> take)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto answer = [promise](Result<T> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
    };
    QObject::connect(job, &QKeychain::Job::finished, job, [job, answer, take = std::move(take)] {
        answer(job->error() == QKeychain::NoError ? take(job) : std::unexpected(errorOf(job->error())));
    });
    QTimer::singleShot(patience, job, [answer] { answer(std::unexpected(errorOf(QKeychain::OtherError))); });
    job->setInsecureFallback(false);
    job->start();
    return promise->future();
}

} // namespace

Future<QByteArray> SystemKeychain::read(const QString &name)
{
    using Answer = Result<QByteArray>;
    if (!hasKeychain())
        return QtFuture::makeReadyFuture(Answer(std::unexpected(errorOf(QKeychain::NoBackendAvailable))));
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(name);
    return run<QByteArray, QKeychain::ReadPasswordJob>(job,
                                                       [](auto *done) { return Answer(done->binaryData()); });
}

Future<void> SystemKeychain::write(const QString &name, const QByteArray &secret)
{
    if (!hasKeychain())
        return QtFuture::makeReadyFuture(
            Result<void>(std::unexpected(errorOf(QKeychain::NoBackendAvailable))));
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(name);
    job->setBinaryData(secret);
    return run<void, QKeychain::WritePasswordJob>(job, [](auto *) { return Result<void>(); });
}

} // namespace desk
