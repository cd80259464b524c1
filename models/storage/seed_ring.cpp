#include "seed_ring.h"

#include <QDateTime>
#include <algorithm>

#include "seed_names.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// Money on its way: from a stranger to a member, minutes later to the collector.
struct Leg
{
    qint64 at = 0; ///< when it reaches the collector
    qint64 amount = 0;
    QString from;
};

SeedCustomer memberOf(SeedWorld &world, const SeedRingMember &member)
{
    SeedCustomer customer(world, member.number);
    customer.name = {member.name.toString(), QString::fromLatin1(member.latin), u"zh_CN"_s};
    customer.setHome(u"zh_CN"_s);
    customer.createdAt = world.now - (30 - member.number % 7) * seedDay;
    customer.deviceFingerprint = u"df-ring%1"_s.arg(world.seed, 0, 16);
    customer.device = {u"Redmi Note 12"_s, u"Android 13"_s};
    customer.address = u"198.51.100.23"_s; // documentation (RFC 5737)
    customer.place = u"广州"_s;
    return customer;
}

void giveCard(SeedCustomer &customer, const SeedWorld &world, int number)
{
    customer.cardId = u"CD"_s + QString::number(number).rightJustified(12, u'0');
    customer.cardExpires =
        QDateTime::fromMSecsSinceEpoch(world.now, Qt::UTC).date().addYears(2).toString(u"yyyy-MM"_s);
    customer.cardFingerprint = u"cf-ring%1"_s.arg(world.seed, 0, 16);
    customer.cardLast4 = u"3907"_s;
    customer.cardIssuer = u"农业银行"_s;
}

SeedPayment moved(const char *kind, qint64 at, qint64 amount, const QString &who)
{
    SeedPayment payment;
    payment.kind = kind;
    payment.at = at;
    payment.amount = amount;
    payment.payeeName = who;
    payment.riskScore = 31;
    return payment;
}

/// What one member does: a top-up by the shared card, then money that stays for twelve minutes.
QList<Leg> passOn(SeedCustomer &customer, const SeedWorld &world, const SeedRingMember &collector, int place)
{
    QList<Leg> legs;
    SeedPayment first;
    first.kind = "top_up";
    first.at = world.now - 9 * seedDay + place * seedHour;
    first.amount = customer.money(100);
    first.cardId = customer.cardId;
    first.channel = u"unionpay"_s;
    customer.pay(first);
    for (int round = 0; round < 3; ++round) {
        const qint64 at = world.now - (5 - 2 * round) * seedDay + place * 37 * seedMinute;
        const qint64 amount = customer.money(customer.random().between(18, 49) * 100);
        customer.pay(moved("transfer_in", at, amount, seedName(customer.random()).full));
        SeedPayment onward = moved("transfer_out", at + 12 * seedMinute, amount - customer.money(20),
                                   collector.name.toString());
        onward.payeeNo = seedUserNo(collector.number);
        customer.pay(onward);
        legs.append({onward.at + 2400, onward.amount, customer.name.full});
    }
    return legs;
}

void collect(SeedWorld &world, const SeedRingMember &collector, QList<Leg> legs)
{
    SeedCustomer customer = memberOf(world, collector);
    customer.cardId.clear();
    std::sort(legs.begin(), legs.end(), [](const Leg &a, const Leg &b) { return a.at < b.at; });
    for (const Leg &leg : std::as_const(legs)) {
        customer.pay(moved("transfer_in", leg.at, leg.amount, leg.from));
        SeedPayment away;
        away.kind = "withdrawal";
        away.at = leg.at + 4 * seedMinute;
        away.amount = leg.amount;
        away.channel = u"nucc"_s;
        customer.pay(away);
    }
    customer.finish();
}

} // namespace

std::span<const SeedRingMember> seedRing()
{
    static constexpr SeedRingMember ring[] = {
        {41, u"段志强", "duan.zhiqiang"}, {42, u"谭丽", "tan.li"},       {43, u"侯建军", "hou.jianjun"},
        {44, u"白雪", "bai.xue"},         {45, u"龚斌", "gong.bin"},     {46, u"万芳", "wan.fang"},
        {47, u"钱伟", "qian.wei"},        {48, u"易海龙", "yi.hailong"},
    };
    return ring;
}

void seedFraudRing(SeedWorld &world)
{
    const auto ring = seedRing();
    const SeedRingMember &collector = ring.back();
    QList<Leg> legs;
    int place = 0;
    for (const SeedRingMember &member : ring.first(ring.size() - 1)) {
        SeedCustomer customer = memberOf(world, member);
        giveCard(customer, world, member.number);
        legs += passOn(customer, world, collector, place++);
        customer.finish();
    }
    collect(world, collector, std::move(legs));
}

} // namespace desk
