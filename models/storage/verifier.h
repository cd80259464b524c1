#pragma once

#include <QString>

namespace desk {

/// What PostgreSQL stores of a password: "SCRAM-SHA-256$4096:salt$StoredKey:ServerKey" (RFC 5802, RFC 7677),
/// over the password as SASLprep (RFC 4013) gives it, like libpq. A new salt each time. May take some 10 ms.
QString scramVerifier(const QString &password);

/// The SCRAM verifier over a given salt of 16 bytes, for tests.
QString scramVerifier(const QString &password, const QByteArray &salt);

/// libsodium's Argon2id text of a password ("$argon2id$…"), for SQLite's sign-in; empty when memory is short.
/// Takes some 100 ms and 64 MiB.
QString argon2Verifier(const QString &password);

} // namespace desk
