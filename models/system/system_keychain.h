#pragma once

#include "secret_keeper.h"

namespace desk {

/// The keychain of the user's system through QtKeychain: the Secret Service or KWallet, the Credential
/// Manager, the Keychain. Never a file in its stead. GUI thread.
class SystemKeychain final : public SecretKeeper
{
public:
    Future<QByteArray> read(const QString &name) override;
    Future<void> write(const QString &name, const QByteArray &secret) override;
};

} // namespace desk
