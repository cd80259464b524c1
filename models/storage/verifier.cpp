#include "verifier.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <sodium.h>
#include <unicode/usprep.h>

namespace desk {

namespace {

constexpr int scramRounds = 4096;
constexpr qsizetype saltBytes = 16;

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

/// SASLprep; ASCII and what may not be prepared is taken as it is, as PostgreSQL and libpq do.
QByteArray prepared(const QString &password)
{
    const QByteArray raw = password.toUtf8();
    if (std::all_of(password.begin(), password.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return raw;
    UErrorCode status = U_ZERO_ERROR;
    UStringPrepProfile *profile = usprep_openByType(USPREP_RFC4013_SASLPREP, &status);
    if (U_FAILURE(status))
        return raw;
    QString out(password.size() * 18 + 1, QChar(0)); // NFKC makes 18 characters of one at most
    const auto *source = reinterpret_cast<const UChar *>(password.utf16());
    auto *target = reinterpret_cast<UChar *>(out.data());
    const int32_t length = usprep_prepare(profile, source, int32_t(password.size()), target,
                                          int32_t(out.size()), USPREP_DEFAULT, nullptr, &status);
    usprep_close(profile);
    return U_FAILURE(status) || length == 0 ? raw : out.left(length).toUtf8();
}

} // namespace

QString scramVerifier(const QString &password)
{
    QByteArray salt(saltBytes, 0);
    if (sodium_init() < 0)
        return {};
    randombytes_buf(salt.data(), size_t(salt.size()));
    return scramVerifier(password, salt);
}

QString scramVerifier(const QString &password, const QByteArray &salt)
{
    const QByteArray secret = prepared(password);
    QByteArray block = hmac(secret, salt + QByteArray("\0\0\0\1", 4));
    QByteArray salted = block;
    for (int round = 1; round < scramRounds; ++round) {
        block = hmac(secret, block);
        for (qsizetype i = 0; i < salted.size(); ++i)
            salted[i] = char(salted[i] ^ block[i]);
    }
    const QByteArray stored =
        QCryptographicHash::hash(hmac(salted, QByteArray("Client Key")), QCryptographicHash::Sha256);
    const QByteArray server = hmac(salted, QByteArray("Server Key"));
    return QString::fromLatin1(QByteArray("SCRAM-SHA-256$") + QByteArray::number(scramRounds) + ':'
                               + salt.toBase64() + '$' + stored.toBase64() + ':' + server.toBase64());
}

QString argon2Verifier(const QString &password)
{
    if (sodium_init() < 0)
        return {};
    const QByteArray secret = password.toUtf8();
    char text[crypto_pwhash_STRBYTES];
    const int failed =
        crypto_pwhash_str(text, secret.constData(), size_t(secret.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE);
    return failed != 0 ? QString() : QString::fromLatin1(text);
}

} // namespace desk
