#include "sealed_box.h"

#include <sodium.h>

namespace desk {

static unsigned char *bytes(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

static const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

static bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

QByteArray SealedBox::newKey()
{
    if (!isReady())
        return {};
    QByteArray key(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    crypto_secretbox_keygen(bytes(key));
    return key;
}

bool SealedBox::isKey(const QByteArray &key)
{
    return key.size() == qsizetype(crypto_secretbox_KEYBYTES);
}

QByteArray SealedBox::seal(const QByteArray &key, const QByteArray &clear)
{
    if (!isReady() || !isKey(key))
        return {};
    QByteArray nonce(crypto_secretbox_NONCEBYTES, Qt::Uninitialized);
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    QByteArray cipher(clear.size() + qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(bytes(cipher), bytes(clear), quint64(clear.size()), bytes(std::as_const(nonce)),
                          bytes(key));
    return nonce + cipher;
}

std::optional<QByteArray> SealedBox::open(const QByteArray &key, const QByteArray &box)
{
    constexpr auto nonceSize = qsizetype(crypto_secretbox_NONCEBYTES);
    constexpr auto macSize = qsizetype(crypto_secretbox_MACBYTES);
    if (!isReady() || !isKey(key) || box.size() < nonceSize + macSize)
        return {};
    const QByteArray nonce = box.first(nonceSize);
    const QByteArray cipher = box.sliced(nonceSize);
    QByteArray clear(cipher.size() - macSize, Qt::Uninitialized);
    if (crypto_secretbox_open_easy(bytes(clear), bytes(cipher), quint64(cipher.size()), bytes(nonce),
                                   bytes(key))
        != 0)
        return {};
    return clear;
}

} // namespace desk
