#pragma once

#include <QByteArray>

#include "result.h"

namespace desk {

/// Where the user's system keeps small secrets: its keychain. What is not kept there is kept nowhere. May be
/// called on the GUI thread; answers within half a minute, during which the system may ask its user to unlock
/// the keychain.
class SecretKeeper
{
public:
    virtual ~SecretKeeper() = default;
    /// NotFound: nothing by that name; Unavailable: this system has no keychain; Denied: it stays locked.
    virtual Future<QByteArray> read(const QString &name) = 0;
    virtual Future<void> write(const QString &name, const QByteArray &secret) = 0;
};

} // namespace desk
