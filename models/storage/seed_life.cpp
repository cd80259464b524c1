#include <algorithm>

#include "import_values.h"
#include "seed_world.h"

using namespace Qt::StringLiterals;

// What an ordinary customer does in a year.
namespace desk {

namespace {

/// An instant of [from, until) at an hour at which people pay.
qint64 daytime(SeedRandom &random, qint64 from, qint64 until, const SeedZone &zone)
{
    constexpr std::array<int, 24> permille{150,  60,  30,  20,  20,  60,  200,  500, 700, 650, 650, 900,
                                           1000, 800, 600, 600, 650, 850, 1000, 950, 850, 700, 500, 300};
    for (;;) {
        const qint64 at = from + random.below(until - from);
        if (random.chance(permille[size_t(zone.localHour(at))]))
            return at;
    }
}

} // namespace

void SeedCustomer::live(qint64 count, qint64 from, qint64 until, bool mishaps)
{
    QList<qint64> times;
    times.reserve(count);
    for (qint64 i = 0; i < count; ++i)
        times.append(daytime(m_random, from, until, m_clock));
    std::sort(times.begin(), times.end());
    for (const qint64 at : std::as_const(times)) {
        if (m_random.chance(30) && refundEarlier(at))
            continue;
        SeedPayment payment = ordinary(at);
        if (mishaps && isDuringOutage(payment))
            failInOutage(payment);
        else if (mishaps && m_random.chance(45))
            fail(payment);
        pay(std::move(payment));
    }
}

SeedPayment SeedCustomer::ordinary(qint64 at)
{
    SeedPayment payment;
    const qint64 dice = m_random.below(100);
    if (m_balance < money(100) || dice < 10) {
        payment.kind = "top_up";
        payment.amount = money(m_random.between(5, 40) * 100);
        payment.channel = cardId.isEmpty() ? u"nucc"_s : u"unionpay"_s;
    } else if (dice < 18) {
        payment.kind = "transfer_in";
        payment.amount = money(m_random.between(10, 800)) + m_random.below(money(1));
        payment.payeeName = seedName(m_random).full;
    } else {
        payment = outgoing(at);
    }
    payment.at = at;
    payment.riskScore = int(m_random.between(1, 40));
    return payment;
}

SeedPayment SeedCustomer::outgoing(qint64 at)
{
    SeedPayment payment;
    payment.at = at;
    const qint64 dice = m_random.below(100);
    if (dice < 74) {
        const int shop = int(m_random.below(m_random.chance(600) ? 40 : seedShopCount));
        const SeedShop trade = seedShop(shop);
        payment.merchantId = seedMerchantId(shop);
        payment.payeeName = trade.name;
        payment.amount = money(m_random.between(trade.low, trade.high)) + m_random.below(money(1));
    } else if (dice < 92) {
        const qint64 other = 100 + m_random.between(1, std::max<qint64>(qint64(m_world.users), 1));
        payment.kind = "transfer_out";
        payment.payeeNo = seedUserNo(other);
        payment.payeeName = seedName(m_random).full;
        payment.amount = money(m_random.between(10, 900));
    } else {
        payment.kind = "withdrawal";
        payment.amount = money(m_random.between(1, 15) * 100);
        payment.fee = payment.amount / 1000;
        payment.channel = u"nucc"_s;
    }
    const bool isPurchase = !payment.merchantId.isEmpty();
    if (isPurchase && !cardId.isEmpty() && m_random.chance(450)) {
        payment.funding = "card";
        payment.cardId = cardId;
        payment.channel = u"unionpay"_s;
    } else if (payment.amount + payment.fee > m_balance) {
        payment.amount = std::max<qint64>(m_balance / 3, 1);
        payment.fee = 0;
    }
    return payment;
}

bool SeedCustomer::refundEarlier(qint64 at)
{
    const qsizetype from = std::max<qsizetype>(0, m_payments.size() - 12);
    for (qsizetype i = m_payments.size() - 1; i >= from; --i) {
        SeedPayment &original = m_payments[i];
        if (qstrcmp(original.kind, "payment") != 0 || qstrcmp(original.status, "succeeded") != 0
            || at - original.at < 2 * seedHour)
            continue;
        const bool isWhole = m_random.chance(700) || original.amount < 2;
        SeedPayment refund;
        refund.at = at;
        refund.kind = "refund";
        refund.amount = isWhole ? original.amount : original.amount / 2;
        refund.funding = original.funding;
        refund.cardId = original.cardId;
        refund.merchantId = original.merchantId;
        refund.payeeName = original.payeeName;
        refund.channel = original.channel;
        refund.originalId = original.id;
        refund.steps = {{"created", 0, {}},
                        {"refund_requested", 10, {}},
                        {"refund_accepted", 900, {}},
                        {"refund_settled", 1800, {}}};
        original.status = isWhole ? "refunded" : "partially_refunded";
        pay(std::move(refund));
        return true;
    }
    return false;
}

bool SeedCustomer::isDuringOutage(const SeedPayment &payment) const
{
    const QList<SeedOutage> outages = m_world.outages.value(payment.channel);
    return std::ranges::any_of(outages, [&](const SeedOutage &outage) {
        return outage.started <= payment.at && payment.at < outage.ended;
    });
}

/// Most of what a channel gets while it is down comes back refused, or not at all.
void SeedCustomer::failInOutage(SeedPayment &payment)
{
    if (m_random.chance(250))
        return;
    payment.scheme = "iso8583";
    if (m_random.chance(700)) {
        payment.status = "failed";
        payment.code = "91";
        return;
    }
    payment.status = "unknown";
    payment.code = "68";
    payment.steps = {{"created", 0, {}}, {"sent", 400, {}}, {"timed_out", 60'400, {}}};
}

/// Makes an ordinary payment one that failed, as they fail every day.
void SeedCustomer::fail(SeedPayment &payment)
{
    if (qstrcmp(payment.kind, "payment") != 0 && qstrcmp(payment.kind, "transfer_out") != 0)
        return;
    payment.status = "failed";
    const bool byCard = qstrcmp(payment.funding, "card") == 0;
    const qint64 dice = m_random.below(100);
    payment.scheme = byCard ? "iso8583" : "wechatpay_v3";
    if (dice < 45 && !byCard) {
        payment.amount = m_balance + money(m_random.between(10, 300));
        payment.code = "NOT_ENOUGH";
    } else if (dice < 60 && byCard) {
        payment.code = "55";
    } else if (dice < 75 && byCard) {
        payment.code = "91";
    } else if (dice < 85) {
        payment.scheme = "iso8583";
        payment.code = "59";
        payment.riskDecision = "decline";
        payment.riskScore = int(m_random.between(80, 99));
        payment.steps = {{"created", 0, {}}, {"risk_decided", 120, u"decline"_s}};
    } else if (dice < 95) {
        payment.scheme = "iso8583";
        payment.code = "05";
    } else {
        payment.status = "unknown";
        payment.scheme = "iso8583";
        payment.code = "68";
        payment.channel = u"unionpay"_s;
        payment.steps = {{"created", 0, {}}, {"sent", 400, {}}, {"timed_out", 60'400, {}}};
    }
}

} // namespace desk
