#include "seed_stories.h"

#include <QDateTime>

#include "seed_plot.h"

using namespace Qt::StringLiterals;

namespace desk {

using namespace plot;

namespace {

void insufficientBalance(SeedCustomer &customer, SeedWorld &world)
{
    quietLife(customer, world, 1200);
    customer.pay(failed(world.now - 35 * seedMinute, 5000, 0, "wechatpay_v3", "NOT_ENOUGH"));
}

void limitOfPayment(SeedCustomer &customer, SeedWorld &world)
{
    customer.perPaymentLimit = customer.money(2000);
    wellOff(customer, world);
    customer.pay(failed(world.now - 3 * seedHour, customer.money(2600), 7, "iso8583", "61"));
}

// 00:20 and 21:30 in New York are one day there and two days in UTC.
void limitOfDay(SeedCustomer &customer, SeedWorld &world)
{
    customer.setHome(u"en_US"_s);
    customer.name.locale = u"en_US"_s;
    customer.dailyLimit = qint64(100'000);
    customer.perPaymentLimit = qint64(100'000);
    quietLife(customer, world, 300'000);
    customer.pay(purchase(localTime(customer, world, 3, 0, 20), 40'000, 7));
    customer.pay(purchase(localTime(customer, world, 3, 13, 5), 45'000, 8));
    customer.pay(failed(localTime(customer, world, 3, 21, 30), 30'000, 2, "iso8583", "61"));
}

void limitOfMonth(SeedCustomer &customer, SeedWorld &world)
{
    customer.monthlyLimit = customer.money(5000);
    wellOff(customer, world);
    const QDate today = QDateTime::fromMSecsSinceEpoch(world.now, Qt::UTC).date();
    const int toLastMonth = today.day(); // days back to the last day of the month before
    customer.pay(purchase(localTime(customer, world, toLastMonth + 9, 12, 0), customer.money(2200), 7));
    customer.pay(purchase(localTime(customer, world, toLastMonth + 5, 12, 0), customer.money(2100), 19));
    customer.pay(
        failed(localTime(customer, world, toLastMonth + 1, 12, 0), customer.money(1500), 7, "iso8583", "61"));
}

void held(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    const qint64 at = world.now - 20 * seedHour;
    world.sink->put(SeedTable::Holds,
                    {u"01900000-0000-7000-8000-000000000001"_s, customer.id, QVariant(), u"outgoing"_s,
                     u"lost_phone"_s, u"手机在地铁上丢失"_s, u""_s, u"agent"_s, u"demo.lin"_s,
                     at - 2 * seedHour, QVariant(), QVariant(), QVariant(), QVariant()});
    world.sink->put(SeedTable::ReleaseRequests,
                    {u"01900000-0000-7000-8000-000000000002"_s, u"01900000-0000-7000-8000-000000000001"_s,
                     u"demo.zhao"_s, u"customer_verified"_s, u"客户已补办手机卡并通过核验"_s,
                     world.now - 3 * seedHour, world.now + 69 * seedHour});
    customer.pay(failed(at, customer.money(120), 5, "iso8583", "05"));
}

void accountFrozen(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    const qint64 at = world.now - 4 * seedDay;
    customer.change("account", customer.accountId, "status", u"active"_s, u"frozen"_s, at - seedDay);
    customer.change("account", customer.accountId, "status", u"frozen"_s, u"active"_s, at + seedDay);
    customer.pay(failed(at, customer.money(88), 1, "wechatpay_v3", "ACCOUNT_ERROR"));
}

void notVerified(SeedCustomer &customer, SeedWorld &world)
{
    customer.kycLevel = 0;
    wellOff(customer, world);
    customer.pay(failed(world.now - 6 * seedHour, customer.money(300), 3, "wechatpay_v3", "ACCOUNT_ERROR"));
}

void cardLost(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    const qint64 at = world.now - 9 * seedHour;
    customer.cardStatus = "lost";
    customer.change("card", customer.cardId, "status", u"active"_s, u"lost"_s, at - seedDay);
    customer.pay(byCard(failed(at, customer.money(64), 6, "iso8583", "41"), customer));
}

void cardExpired(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    const QDate month = QDateTime::fromMSecsSinceEpoch(world.now - 40 * seedDay, Qt::UTC).date();
    customer.cardExpires = month.toString(u"yyyy-MM"_s);
    customer.cardStatus = "expired";
    customer.change("card", customer.cardId, "status", u"active"_s, u"expired"_s, world.now - 2 * seedHour);
    customer.pay(byCard(failed(world.now - 5 * seedHour, customer.money(45), 0, "iso8583", "54"), customer));
}

void cardNumber(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    customer.pay(byCard(failed(world.now - 7 * seedHour, customer.money(230), 8, "iso8583", "14"), customer));
}

void payeeUnknown(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    SeedPayment payment =
        failed(world.now - 8 * seedHour, customer.money(500), 0, "wechatpay_v3", "ACCOUNT_NOT_EXIST");
    payment.kind = "transfer_out";
    payment.merchantId.clear();
    payment.payeeName = u"周明"_s;
    payment.payeeNo = u"U9999999"_s;
    customer.pay(payment);
}

void amountInvalid(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    customer.pay(failed(world.now - 10 * seedHour, 1, 2, "iso8583", "13"));
}

void currencyUnsupported(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    SeedPayment payment =
        byCard(failed(world.now - 11 * seedHour, 12'800, 4, "stripe", "currency_not_supported"), customer);
    payment.currency = u"JPY"_s;
    customer.pay(payment);
}

void merchantSuspended(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    const qint64 at = world.now - 12 * seedHour;
    SeedPayment payment = failed(at, customer.money(66), 0, "iso8583", "03");
    payment.merchantId = ownMerchant(world, 1, u"旧城小馆"_s, "suspended", u"balance,card"_s);
    payment.payeeName = u"旧城小馆"_s;
    customer.change("merchant", payment.merchantId, "status", u"active"_s, u"suspended"_s, at - 3 * seedDay);
    customer.pay(payment);
}

void merchantTakesCardsOnly(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    SeedPayment payment = failed(world.now - 13 * seedHour, customer.money(420), 0, "iso8583", "57");
    payment.merchantId = ownMerchant(world, 2, u"海天酒店"_s, "active", u"card"_s);
    payment.payeeName = u"海天酒店"_s;
    customer.pay(payment);
}

void riskDeclined(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    SeedPayment payment = failed(world.now - 14 * seedHour, customer.money(4800), 7, "iso8583", "59");
    payment.riskDecision = "decline";
    payment.riskScore = 93;
    payment.steps = {{"created", 0, {}}, {"risk_decided", 150, u"decline"_s}};
    customer.pay(payment);
}

void wrongPin(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    const qint64 at = world.now - 15 * seedHour;
    customer.signIn(at - 12 * seedMinute, "code_failed");
    customer.pay(byCard(failed(at, customer.money(150), 9, "iso8583", "55"), customer));
}

void issuerDown(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    customer.pay(
        byCard(failed(world.now - 16 * seedHour, customer.money(99), 10, "iso8583", "91"), customer));
}

void channelDown(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    const qint64 at = world.now - 5 * seedDay - 2 * seedHour;
    world.sink->put(SeedTable::ChannelIncidents, {u"visa-story"_s, u"visa"_s, at - 20 * seedMinute,
                                                  at + 30 * seedMinute, u"outage"_s, u"Visa 交易全部失败"_s});
    world.sink->put(SeedTable::ChannelReports, {u"visa"_s, at - 20 * seedMinute, u"down"_s});
    world.sink->put(SeedTable::ChannelReports, {u"visa"_s, at + 30 * seedMinute, u"normal"_s});
    SeedPayment payment = byCard(failed(at, customer.money(210), 9, "iso8583", "96"), customer);
    payment.channel = u"visa"_s;
    customer.pay(payment);
}

void timedOut(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    SeedPayment payment =
        byCard(failed(world.now - 17 * seedHour, customer.money(130), 2, "iso8583", "68"), customer);
    payment.status = "unknown";
    payment.steps = {{"created", 0, {}}, {"sent", 400, {}}, {"timed_out", 60'400, {}}};
    customer.pay(payment);
}

void pendingTooLong(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    SeedPayment payment = byCard(purchase(world.now - 50 * seedMinute, customer.money(35), 0), customer);
    payment.status = "pending";
    payment.steps = {{"created", 0, {}}, {"sent", 380, {}}};
    customer.pay(payment);
}

void paidTwice(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    const qint64 at = world.now - 18 * seedHour;
    customer.pay(purchase(at - 3 * seedMinute, customer.money(58), 4));
    customer.pay(failed(at, customer.money(58), 4, "iso8583", "94"));
}

void orderClosed(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    SeedPayment payment =
        failed(world.now - 19 * seedHour, customer.money(77), 9, "wechatpay_v3", "ORDER_CLOSED");
    payment.steps = {{"created", 0, {}}, {"closed", 900'000, {}}};
    customer.pay(payment);
}

void paidAfterClose(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    SeedPayment payment =
        byCard(failed(world.now - 21 * seedHour, customer.money(318), 8, "unionpay", "42"), customer);
    payment.steps = {
        {"created", 0, {}}, {"sent", 500, {}}, {"closed", 900'000, {}}, {"captured", 905'000, {}}};
    customer.pay(payment);
}

void refundRefused(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    SeedPayment refund =
        refundOf(customer, world.now - 8 * seedDay, customer.money(260), world.now - 22 * seedHour);
    refund.amount += customer.money(40);
    refund.status = "failed";
    refund.scheme = "wechatpay_v2";
    refund.code = "REFUND_FEE_MISMATCH";
    refund.steps = {{"created", 0, {}}, {"refund_requested", 20, {}}, {"channel_answered", 800, {}}};
    customer.pay(refund);
}

void refundLate(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    SeedPayment refund =
        refundOf(customer, world.now - 14 * seedDay, customer.money(199), world.now - 9 * seedDay);
    refund.status = "pending";
    refund.steps = {{"created", 0, {}}, {"refund_requested", 20, {}}, {"refund_accepted", 1500, {}}};
    customer.pay(refund);
}

void noReason(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    customer.pay(byCard(failed(world.now - 23 * seedHour, customer.money(72), 6, "iso8583", "05"), customer));
}

void strangeCode(SeedCustomer &customer, SeedWorld &world)
{
    wellOff(customer, world);
    customer.pay(byCard(failed(world.now - 24 * seedHour, customer.money(81), 6, "iso8583", "ZZ"), customer));
}

} // namespace

std::span<const SeedStory> seedStories()
{
    static constexpr SeedStory stories[] = {
        {1, u"林晓雨", "lin.xiaoyu", "insufficient_funds", "balance", insufficientBalance},
        {2, u"陈志远", "chen.zhiyuan", "limit_exceeded", "limit_payment", limitOfPayment},
        {3, u"Grace Miller", "grace.miller", "limit_exceeded", "limit_day", limitOfDay},
        {4, u"赵文博", "zhao.wenbo", "limit_exceeded", "limit_month", limitOfMonth},
        {5, u"单雪梅", "shan.xuemei", "account_abnormal", "hold", held},
        {6, u"仇子涵", "qiu.zihan", "account_abnormal", "account_status", accountFrozen},
        {7, u"解小红", "xie.xiaohong", "account_abnormal", "kyc", notVerified},
        {8, u"孙浩然", "sun.haoran", "card_blocked", "card_status", cardLost},
        {9, u"何思佳", "he.sijia", "card_invalid", "card_status", cardExpired},
        {10, u"欧阳静", "ouyang.jing", "card_invalid", "card_details", cardNumber},
        {11, u"马超", "ma.chao", "payee_invalid", "payee", payeeUnknown},
        {12, u"郭敏", "guo.min", "amount_invalid", "amount", amountInvalid},
        {13, u"许晨", "xu.chen", "currency_unsupported", "currency", currencyUnsupported},
        {14, u"梁宇轩", "liang.yuxuan", "merchant_restricted", "merchant", merchantSuspended},
        {15, u"宋佳怡", "song.jiayi", "merchant_restricted", "merchant", merchantTakesCardsOnly},
        {16, u"唐磊", "tang.lei", "risk_review", "risk", riskDeclined},
        {17, u"韩梦", "han.meng", "auth_failed", "authentication", wrongPin},
        {18, u"冯涛", "feng.tao", "issuer_unavailable", "issuer", issuerDown},
        {19, u"邓娟", "deng.juan", "channel_outage", "channel", channelDown},
        {20, u"曹明", "cao.ming", "network_timeout", "network", timedOut},
        {21, u"彭欣", "peng.xin", "network_timeout", "network", pendingTooLong},
        {22, u"曾洋", "zeng.yang", "duplicate_order", "duplicate", paidTwice},
        {23, u"区丽", "ou.li", "order_state", "order_state", orderClosed},
        {24, u"查刚", "zha.gang", "order_state", "order_state", paidAfterClose},
        {25, u"尉迟芳", "yuchi.fang", "refund_failed", "refund", refundRefused},
        {26, u"司马霞", "sima.xia", "refund_failed", "refund", refundLate},
        {27, u"朱强", "zhu.qiang", "unknown", "", noReason},
        {28, u"高艳", "gao.yan", "unknown", "", strangeCode},
    };
    return stories;
}

QString seedStoryPhone(const SeedStory &story)
{
    // 13800138000 is a carrier's own service line, known to everybody and nobody's.
    const QString tail = QString::number((8000 + story.number * 137) % 10'000).rightJustified(4, u'0');
    return story.number == 1 ? u"13800138000"_s : u"1690000"_s + tail;
}

SeedCustomer seedStory(SeedWorld &world, const SeedStory &story)
{
    SeedCustomer customer(world, story.number);
    customer.name = {story.name.toString(), QString::fromLatin1(story.latin), u"zh_CN"_s};
    customer.setHome(u"zh_CN"_s);
    customer.phone = seedStoryPhone(story);
    customer.phoneE164 = u"+86"_s + customer.phone;
    customer.vip = story.number % 9 == 1;
    if (customer.cardId.isEmpty()) {
        customer.cardId = u"CD"_s + QString::number(story.number).rightJustified(12, u'0');
        const QDate today = QDateTime::fromMSecsSinceEpoch(world.now, Qt::UTC).date();
        customer.cardExpires = today.addYears(3).toString(u"yyyy-MM"_s);
    }
    customer.storyNumber = story.number;
    story.tell(customer, world);
    customer.finish();
    return customer;
}

} // namespace desk
