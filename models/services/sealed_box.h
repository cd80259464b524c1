#pragma once

#include <QByteArray>
#include <optional>

namespace desk {

/// Encrypts what lies on this computer's disk (XSalsa20 with Poly1305, libsodium's secretbox, a new nonce
/// each time). Thread-safe.
namespace SealedBox {

/// 32 random bytes.
QByteArray newKey();
bool isKey(const QByteArray &key);
/// Nonce and cipher text; \a key must be one.
QByteArray seal(const QByteArray &key, const QByteArray &clear);
/// Nothing for another key or a box that was changed.
std::optional<QByteArray> open(const QByteArray &key, const QByteArray &box);

} // namespace SealedBox

} // namespace desk
