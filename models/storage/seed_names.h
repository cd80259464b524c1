#pragma once

#include <QString>

namespace desk {

class SeedRandom;

struct SeedName
{
    QString full;
    QString latin; ///< lower case, for an e-mail address: "zhang.wei"
    QString locale;
};

/// A Chinese name seven times in eight, else a foreign one. Names are made of common parts; nobody is meant.
SeedName seedName(SeedRandom &random);

/// A mobile number in a segment that no carrier of mainland China has been given; unique for every \a index
/// below six hundred million. National form.
QString seedPhone(qint64 index);

/// An 18-digit identity number with a right check digit in a region code that no place has.
QString seedIdNumber(SeedRandom &random, qint64 index);

struct SeedShop
{
    QString name;
    int low; ///< of a purchase, in yuan
    int high;
};

/// The merchant at \a index; the first is 街角咖啡.
SeedShop seedShop(int index);
constexpr int seedShopCount = 240;

QString seedBank(SeedRandom &random);
QString seedPlace(SeedRandom &random);

struct SeedDevice
{
    QString name;
    QString os;
};
SeedDevice seedDevice(SeedRandom &random);

} // namespace desk
