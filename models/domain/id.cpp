#include "id.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

namespace desk {

QString newUuid()
{
    const auto ms = quint64(QDateTime::currentMSecsSinceEpoch());
    const quint64 random = QRandomGenerator::system()->generate64();
    const quint64 tail = QRandomGenerator::system()->generate64();
    const auto byte = [tail](int shift) {
        return uchar((tail >> shift) & 0xff);
    };
    const QUuid uuid(uint(ms >> 16), ushort(ms & 0xffff), ushort(0x7000 | (random & 0x0fff)),
                     uchar(0x80 | (byte(0) & 0x3f)), byte(8), byte(16), byte(24), byte(32), byte(40),
                     byte(48), byte(56));
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace desk
