#include "seed_world.h"

#include <QDateTime>

#include "import_values.h"
#include "search_normaliser.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QString padded(qint64 number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant wordOrNull(const char *word)
{
    return word ? QVariant(QString::fromLatin1(word)) : QVariant();
}

bool isOneOf(const char *word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [word](const char *w) { return qstrcmp(w, word) == 0; });
}

bool isOut(const char *kind)
{
    return isOneOf(kind, {"payment", "transfer_out", "withdrawal", "fee"});
}

/// What a payment takes from or adds to the balance.
qint64 balanceEffect(const SeedPayment &payment)
{
    if (!isOneOf(payment.status, {"succeeded", "refunded", "partially_refunded"})
        || qstrcmp(payment.funding, "card") == 0)
        return 0;
    if (qstrcmp(payment.funding, "mixed") == 0)
        return -(payment.balancePart.toLongLong() + payment.fee);
    return isOut(payment.kind) ? -(payment.amount + payment.fee) : payment.amount - payment.fee;
}

} // namespace

/// What recognises a thing of the customer's own: opaque, different in every world.
static QString fingerprint(const char *kind, const SeedWorld &world, qint64 number)
{
    const quint64 opaque = (quint64(number) * 0x9E3779B97F4A7C15ULL) ^ (world.seed * 0xBF58476D1CE4E5B9ULL);
    return QString::fromLatin1(kind) + QString::number(opaque, 16).rightJustified(16, u'0');
}

QString seedUserId(qint64 number)
{
    return u"2088"_s + padded(number, 12);
}

QString seedUserNo(qint64 number)
{
    return u"U"_s + QString::number(1'000'000 + number);
}

QString seedMerchantId(int index)
{
    return u"MC"_s + padded(index + 1, 8);
}

SeedCustomer::SeedCustomer(SeedWorld &world, qint64 number)
    : m_world(world), m_number(number), m_random(world.seed, quint64(number) + 1000)
{
    id = seedUserId(number);
    userNo = seedUserNo(number);
    accountId = u"AC"_s + padded(number, 12);
    m_deviceId = u"DV"_s + padded(number, 12);
    deviceFingerprint = fingerprint("df-", world, number);
    cardFingerprint = fingerprint("cf-", world, number);
    // Documentation addresses (RFC 3849).
    address = u"2001:db8:%1:%2::1"_s.arg(number >> 16, 0, 16).arg(number & 0xffff, 0, 16);
    name = seedName(m_random);
    phone = seedPhone(number + qint64(world.seed % 1'000'003) * 512);
    phoneE164 = u"+86"_s + phone;
    createdAt = world.now - m_random.between(380, 1500) * seedDay - m_random.below(seedDay);
    setHome(name.locale);
    if (m_random.chance(800)) {
        cardId = u"CD"_s + padded(number, 12);
        cardExpires = QString::number(QDateTime::fromMSecsSinceEpoch(world.now, Qt::UTC).date().year()
                                      + m_random.between(1, 5))
                      + u'-' + padded(m_random.between(1, 12), 2);
    }
}

void SeedCustomer::setHome(const QString &locale)
{
    struct Home
    {
        const char *locale;
        const char *currency;
        const char *zone;
    };
    constexpr Home homes[] = {
        {"en_GB", "GBP", "Europe/London"}, {"en_US", "USD", "America/New_York"},
        {"de_DE", "EUR", "Europe/Berlin"}, {"ja_JP", "JPY", "Asia/Tokyo"},
        {"ar_KW", "KWD", "Asia/Kuwait"},
    };
    Home home{"zh_CN", "CNY", "Asia/Shanghai"};
    for (const Home &other : homes) {
        if (locale == QLatin1StringView(other.locale))
            home = other;
    }
    currency = *Currency::fromCode(QString::fromLatin1(home.currency));
    const QString zoneName = QString::fromLatin1(home.zone);
    zone = zoneOf(zoneName);
    if (!m_world.zones.contains(zoneName))
        m_world.zones.insert(zoneName, SeedZone(zone, m_world.now - 400 * seedDay, m_world.now + seedDay));
    m_clock = m_world.zones.value(zoneName);
    perPaymentLimit = money(20'000);
    dailyLimit = money(50'000);
    monthlyLimit = money(300'000);
}

qint64 SeedCustomer::money(qint64 yuan) const
{
    struct Rate
    {
        const char *code;
        qint64 minor; ///< about one yuan
    };
    constexpr Rate rates[] = {{"CNY", 100}, {"USD", 14}, {"EUR", 13}, {"GBP", 11}, {"JPY", 21}, {"KWD", 43}};
    for (const Rate &rate : rates) {
        if (currency.code() == QLatin1StringView(rate.code))
            return yuan * rate.minor;
    }
    return yuan * 100;
}

SeedPayment &SeedCustomer::pay(SeedPayment payment)
{
    const qint64 number = ++m_world.paymentCount;
    const bool isTold = storyNumber > 0 && isOneOf(payment.status, {"failed", "unknown", "pending"});
    payment.id = u"7"_s + padded(number, 18);
    payment.orderNo = m_clock.localDigits(payment.at)
                      + (isTold ? u"90000000"_s + padded(storyNumber, 2) : padded(number, 10));
    if (payment.currency.isEmpty())
        payment.currency = currency.code();
    m_balance += balanceEffect(payment);
    if (isOneOf(payment.status, {"succeeded", "refunded", "partially_refunded"}))
        payment.balanceAfter = m_balance;
    m_payments.append(std::move(payment));
    return m_payments.last();
}

void SeedCustomer::change(const char *entity, const QString &entityId, const char *attribute,
                          const QString &before, const QString &after, qint64 at)
{
    m_world.sink->put(SeedTable::AttributeChanges,
                      {u"%1-c%2"_s.arg(id).arg(++m_changes), QString::fromLatin1(entity), entityId,
                       QString::fromLatin1(attribute), textOrNull(before), textOrNull(after), at});
}

void SeedCustomer::signIn(qint64 at, const char *outcome)
{
    m_world.sink->put(SeedTable::SignIns,
                      {u"%1-s%2"_s.arg(id).arg(++m_signIns), id, m_deviceId, at, address,
                       place.isEmpty() ? seedPlace(m_random) : place, QString::fromLatin1(outcome)});
}

void SeedCustomer::finish()
{
    putProfile();
    qint64 seq = 0;
    for (const SeedPayment &payment : std::as_const(m_payments)) {
        put(payment);
        const qint64 effect = balanceEffect(payment);
        if (effect != 0)
            m_world.sink->put(SeedTable::AccountEntries, {u'E' + payment.id, accountId, ++seq, payment.at,
                                                          payment.id, effect, payment.balanceAfter});
    }
}

void SeedCustomer::putProfile()
{
    SeedSink &sink = *m_world.sink;
    const QString email =
        name.latin + QString::number(m_number) + u"@example."_s + (m_number % 3 == 0 ? u"org"_s : u"com"_s);
    const QString idNumber = seedIdNumber(m_random, m_number);
    const QString anyLast4 = padded(m_random.below(10'000), 4);
    const QString last4 = cardLast4.isEmpty() ? anyLast4 : cardLast4;
    sink.put(SeedTable::Users,
             {id, userNo, name.full, phone, phoneE164, email, idNumber, QString::fromLatin1(status), kycLevel,
              QString::fromLatin1(twoFactor), vip, name.locale, createdAt});
    const QStringList cards = cardId.isEmpty() ? QStringList() : QStringList{last4};
    putSearchKeys({id, userNo, name.full, phone, phoneE164, email, idNumber, cards});
    sink.put(SeedTable::Accounts, {accountId, id, currency.code(), m_balance, qint64(0), perPaymentLimit,
                                   dailyLimit, monthlyLimit, QString::fromLatin1(zone.id()), u"active"_s});
    if (!cardId.isEmpty()) {
        constexpr std::array brands{"UnionPay", "Visa", "Mastercard"};
        const bool isHome = currency.code() == u"CNY";
        sink.put(SeedTable::Cards,
                 {cardId, id, cardIssuer.isEmpty() ? seedBank(m_random) : cardIssuer,
                  QString::fromLatin1(isHome ? brands[0] : m_random.pick(brands)), last4, cardExpires,
                  QString::fromLatin1(cardStatus), createdAt + seedHour, QVariant(), cardFingerprint});
    }
    const SeedDevice used = device.name.isEmpty() ? seedDevice(m_random) : device;
    sink.put(SeedTable::Devices,
             {m_deviceId, id, used.name, used.os, createdAt,
              m_world.now - m_random.below(5 * seedDay) - seedHour, true, deviceFingerprint});
    for (int i = int(m_random.between(1, 3)); i > 0; --i)
        signIn(m_world.now - i * 3 * seedDay - m_random.below(2 * seedDay),
               m_random.chance(60) ? "wrong_password" : "succeeded");
    if (kycLevel > 0)
        sink.put(SeedTable::KycSubmissions,
                 {id + u"-k1"_s, id, qMax(kycLevel, 1), u"approved"_s, u""_s, createdAt + seedDay});
}

void SeedCustomer::putSearchKeys(const UserRecord &record)
{
    auto ofName = m_world.nameKeys.constFind(record.name);
    if (ofName == m_world.nameKeys.cend())
        ofName = m_world.nameKeys.insert(record.name, SearchNormaliser::keysOfName(record.name));
    for (const QList<SearchKey> &keys : {*ofName, SearchNormaliser::keysBesideName(record)}) {
        for (const SearchKey &key : keys)
            m_world.sink->put(SeedTable::SearchKeys, {QString::fromLatin1(key.kind), key.key, id});
    }
}

QList<SeedStep> SeedCustomer::stepsOf(const SeedPayment &payment) const
{
    if (!payment.steps.isEmpty())
        return payment.steps;
    if (isOneOf(payment.status, {"failed"}))
        return {{"created", 0, {}},
                {"sent", 400, {}},
                {"channel_answered", 1300, QString::fromLatin1(payment.code)}};
    if (payment.channel.isEmpty())
        return {{"created", 0, {}}, {"settled", 700, {}}};
    return {{"created", 0, {}}, {"sent", 350, {}}, {"channel_answered", 1200, {}}, {"settled", 2400, {}}};
}

void SeedCustomer::put(const SeedPayment &payment)
{
    const bool isOpen = isOneOf(payment.status, {"pending", "unknown"});
    const QString merchantOrder = payment.merchantId.isEmpty() ? QString() : u'P' + payment.id.right(17);
    const QString reference = payment.channel.isEmpty() ? QString() : u"42000"_s + payment.id;
    const QVariant completed = isOpen ? QVariant() : QVariant(payment.at + 2400);
    m_world.sink->put(SeedTable::Payments, {payment.id,
                                            payment.orderNo,
                                            textOrNull(merchantOrder),
                                            textOrNull(reference),
                                            id,
                                            accountId,
                                            QString::fromLatin1(payment.kind),
                                            payment.amount,
                                            payment.fee,
                                            payment.currency,
                                            QString::fromLatin1(payment.status),
                                            wordOrNull(payment.scheme),
                                            wordOrNull(payment.code),
                                            QString::fromLatin1(payment.funding),
                                            payment.balancePart,
                                            textOrNull(payment.cardId),
                                            textOrNull(payment.merchantId),
                                            textOrNull(payment.payeeName),
                                            textOrNull(payment.payeeNo),
                                            textOrNull(payment.channel),
                                            m_deviceId,
                                            QString::fromLatin1(payment.riskDecision),
                                            payment.riskScore,
                                            payment.at,
                                            localDay(payment.at),
                                            completed,
                                            payment.balanceAfter,
                                            textOrNull(payment.originalId)});
    int number = 0;
    for (const SeedStep &step : stepsOf(payment))
        m_world.sink->put(SeedTable::PaymentEvents,
                          {payment.id + u'-' + QString::number(++number), payment.id, payment.at + step.after,
                           QString::fromLatin1(step.kind), step.detail.isNull() ? u""_s : step.detail});
    if (!payment.merchantId.isEmpty() && qstrcmp(payment.kind, "payment") == 0
        && qstrcmp(payment.status, "succeeded") == 0 && m_random.chance(10))
        m_world.sink->put(SeedTable::Invoices, {u'I' + payment.id, payment.id, u"个人"_s, u""_s, u"issued"_s,
                                                payment.at + seedHour});
}

} // namespace desk
