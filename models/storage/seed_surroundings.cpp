#include "seed_world.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

struct Channel
{
    const char *code;
    QStringView name;
    const char *kind;
    int timeOut; ///< seconds
};
constexpr auto channels = std::to_array<Channel>({
    {"unionpay", u"银联", "card", 60},
    {"nucc", u"网联", "account", 60},
    {"visa", u"Visa", "card", 45},
    {"mastercard", u"Mastercard", "card", 45},
    {"icbc", u"工商银行快捷", "bank", 90},
});

void putMerchants(SeedWorld &world)
{
    for (int i = 0; i < seedShopCount; ++i)
        world.sink->put(SeedTable::Merchants,
                        {seedMerchantId(i), u"89"_s + QString::number(100'000'000 + i), seedShop(i).name,
                         u"active"_s, true, u"balance,card"_s, i % 4 != 0});
}

/// An incident every three weeks or so, each with the reports of its beginning and end.
void putIncidents(SeedWorld &world, const Channel &channel, quint64 part)
{
    SeedRandom random(world.seed, part);
    const QString code = QString::fromLatin1(channel.code);
    int number = 0;
    for (qint64 at = world.now - 365 * seedDay; at < world.now - 6 * seedDay;
         at += random.between(12, 30) * seedDay) {
        const bool isOutage = random.chance(350);
        const qint64 started = at + random.below(seedDay);
        const qint64 ended = started + random.between(8, 55) * seedMinute;
        if (isOutage)
            world.outages[code].append({started, ended});
        world.sink->put(SeedTable::ChannelIncidents,
                        {u"%1-%2"_s.arg(code).arg(++number), code, started, ended,
                         isOutage ? u"outage"_s : u"degraded"_s,
                         isOutage ? u"%1 交易失败率升高"_s.arg(channel.name.toString())
                                  : u"%1 响应变慢"_s.arg(channel.name.toString())});
        world.sink->put(SeedTable::ChannelReports, {code, started, isOutage ? u"down"_s : u"degraded"_s});
        world.sink->put(SeedTable::ChannelReports, {code, ended, u"normal"_s});
    }
    for (qint64 at = world.now - 4 * seedDay; at < world.now; at += 6 * seedHour)
        world.sink->put(SeedTable::ChannelReports, {code, at, u"normal"_s});
}

} // namespace

void seedSurroundings(SeedWorld &world)
{
    putMerchants(world);
    quint64 part = 1;
    for (const Channel &channel : channels) {
        world.sink->put(SeedTable::Channels,
                        {QString::fromLatin1(channel.code), channel.name.toString(),
                         QString::fromLatin1(channel.kind), u"normal"_s, channel.timeOut});
        putIncidents(world, channel, part++);
    }
}

} // namespace desk
