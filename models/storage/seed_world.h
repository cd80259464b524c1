#pragma once

#include <QHash>
#include <QList>
#include <QTimeZone>

#include "money.h"
#include "search_normaliser.h"
#include "seed_names.h"
#include "seed_random.h"
#include "seed_tables.h"
#include "seed_zone.h"

namespace desk {

/// While a channel was down: UTC milliseconds, the end not included.
struct SeedOutage
{
    qint64 started = 0;
    qint64 ended = 0;
};

/// What the whole of a seeded world shares.
struct SeedWorld
{
    quint64 seed = 1;
    qint64 now = 0; ///< UTC milliseconds: the world's present; nothing happens after it
    qint64 users = 0;
    qint64 payments = 0;
    SeedSink *sink = nullptr;
    qint64 paymentCount = 0; ///< so far, for ids

    QHash<QString, QList<SeedOutage>> outages; ///< by channel; made with the surroundings

    // Kept from one customer to the next.
    QHash<QString, SeedZone> zones;
    QHash<QString, QList<SearchKey>> nameKeys; ///< names come from a few parts, so most come again
};

constexpr qint64 seedMinute = 60'000;
constexpr qint64 seedHour = 60 * seedMinute;
constexpr qint64 seedDay = 24 * seedHour;

struct SeedStep
{
    const char *kind; ///< of payment_events
    qint64 after = 0; ///< milliseconds after the payment's creation
    QString detail;
};

/// A payment as it is told; SeedCustomer gives it ids, order number, day and balances.
struct SeedPayment
{
    qint64 at = 0;
    const char *kind = "payment";
    qint64 amount = 0;
    qint64 fee = 0;
    QString currency; ///< empty: the account's
    const char *status = "succeeded";
    const char *scheme = nullptr;
    const char *code = nullptr;
    const char *funding = "balance";
    QVariant balancePart;
    QString cardId;
    QString merchantId;
    QString payeeName;
    QString payeeNo;
    QString channel;
    const char *riskDecision = "pass";
    int riskScore = 8;
    QList<SeedStep> steps; ///< empty: those that belong to its status
    QString originalId;

    // Set by SeedCustomer::pay():
    QString id;
    QString orderNo;
    QVariant balanceAfter;
};

/// One customer in the making: profile, account and what happened, in order of time. finish() hands all of it
/// to the world's sink, so memory holds one customer at a time.
class SeedCustomer
{
public:
    /// \a number makes the user number: U1000000 + number.
    SeedCustomer(SeedWorld &world, qint64 number);

    // The profile; change it before finish().
    QString id;
    QString userNo;
    SeedName name;
    QString phone;
    QString phoneE164;
    const char *status = "active";
    int kycLevel = 2;
    const char *twoFactor = "sms";
    bool vip = false;
    qint64 createdAt = 0;
    QString accountId;
    Currency currency;
    QTimeZone zone; ///< set by setHome()
    QVariant perPaymentLimit;
    QVariant dailyLimit;
    QVariant monthlyLimit;
    QString cardId; ///< empty: no card
    QString cardExpires;
    const char *cardStatus = "active";
    QString cardFingerprint; ///< by which the wallet core recognises it; the customer's own
    QString cardLast4;       ///< empty, as the next: any
    QString cardIssuer;
    QString deviceFingerprint;
    SeedDevice device;
    QString address;     ///< from which they sign in
    QString place;       ///< empty: now here, now there
    int storyNumber = 0; ///< above 0: the order number of what did not succeed ends in 90000000 and this

    SeedRandom &random() { return m_random; }
    qint64 balance() const { return m_balance; }
    /// Minor units of about \a yuan in the account's currency.
    qint64 money(qint64 yuan) const;
    void setHome(const QString &locale); ///< currency and zone

    /// Adds a payment. Succeeded ones move the balance as funding and kind say; the caller sees that it
    /// suffices.
    SeedPayment &pay(SeedPayment payment);
    /// Ordinary life from \a from to \a until: \a count payments. \a mishaps: some of them fail.
    void live(qint64 count, qint64 from, qint64 until, bool mishaps);
    void change(const char *entity, const QString &entityId, const char *attribute, const QString &before,
                const QString &after, qint64 at);
    void signIn(qint64 at, const char *outcome);
    const QList<SeedPayment> &payments() const { return m_payments; }
    int localDay(qint64 at) const { return m_clock.localDay(at); }

    void finish();

private:
    SeedPayment ordinary(qint64 at);
    SeedPayment outgoing(qint64 at);
    bool refundEarlier(qint64 at);
    void fail(SeedPayment &payment);
    bool isDuringOutage(const SeedPayment &payment) const;
    void failInOutage(SeedPayment &payment);
    void putProfile();
    void putSearchKeys(const UserRecord &record);
    void put(const SeedPayment &payment);
    QList<SeedStep> stepsOf(const SeedPayment &payment) const;

    SeedWorld &m_world;
    qint64 m_number;
    SeedRandom m_random;
    SeedZone m_clock; ///< of zone
    qint64 m_balance = 0;
    QString m_deviceId;
    QList<SeedPayment> m_payments;
    qint64 m_changes = 0;
    qint64 m_signIns = 0;
};

QString seedMerchantId(int index);
QString seedUserId(qint64 number);
QString seedUserNo(qint64 number);

/// Merchants, channels with their year of incidents and reports.
void seedSurroundings(SeedWorld &world);

} // namespace desk
