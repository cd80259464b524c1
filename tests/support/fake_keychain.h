#pragma once

#include <QHash>

#include "secret_keeper.h"

namespace desk {

/// A keychain in memory; or none.
class FakeKeychain final : public SecretKeeper
{
public:
    bool there = true;
    QHash<QString, QByteArray> kept;

    Future<QByteArray> read(const QString &name) override
    {
        if (!there)
            return QtFuture::makeReadyFuture(
                Result<QByteArray>(std::unexpected(error(ErrorKind::Unavailable))));
        if (!kept.contains(name))
            return QtFuture::makeReadyFuture(Result<QByteArray>(std::unexpected(error(ErrorKind::NotFound))));
        return QtFuture::makeReadyFuture(Result<QByteArray>(kept.value(name)));
    }
    Future<void> write(const QString &name, const QByteArray &secret) override
    {
        if (!there)
            return QtFuture::makeReadyFuture(Result<void>(std::unexpected(error(ErrorKind::Unavailable))));
        kept.insert(name, secret);
        return QtFuture::makeReadyFuture(Result<void>());
    }

private:
    static Error error(ErrorKind kind) { return {kind, {}, {}, {}, {}}; }
};

} // namespace desk
