#pragma once

#include <QDateTime>
#include <optional>

#include "customer_link.h"
#include "id.h"
#include "money.h"
#include "result.h"
#include "sets.h"

namespace desk {

/// Who it is, masked as the database answers it. Instants are UTC.
struct Customer
{
    UserId id;
    UserNo userNo;
    QString name;      ///< masked
    QString phone;     ///< masked
    QString email;     ///< masked
    QString idNumber;  ///< masked
    QString status;    ///< active, frozen, closed
    int kycLevel = 0;  ///< 0 unverified … 3
    QString twoFactor; ///< none, sms, app, key
    bool vip = false;
    QString locale; ///< e.g. zh_CN, en_US: the language of what is said to them
    QDateTime createdAt;
    int contacts30d = 0; ///< calls, chats and mails of the last 30 days
};

struct Account
{
    AccountId id;
    Money balance;
    Money reserved;
    std::optional<Money> perPaymentLimit;
    std::optional<Money> dailyLimit;
    std::optional<Money> monthlyLimit;
    Money spentToday; ///< outgoing, succeeded or pending, of the local day in the account's zone
    QString timeZone; ///< IANA
    QString status;   ///< active, frozen, closed
};

struct Card
{
    QString id;
    QString issuer;
    QString brand;
    QString number;  ///< masked: "**** 1234"
    QString expires; ///< YYYY-MM, may be empty
    QString status;
    QDateTime boundAt;
    QDateTime unboundAt; ///< invalid while bound
};

struct Device
{
    QString id;
    QString name;
    QString os;
    QDateTime firstSeenAt;
    QDateTime lastSeenAt;
    bool trusted = false;
};

struct SignIn
{
    QDateTime at;
    QString deviceName; ///< empty for an unknown device
    QString place;
    QString outcome; ///< succeeded, wrong_password, code_failed, blocked
};

class CustomerStore
{
public:
    virtual ~CustomerStore() = default;
    /// Opening a customer leaves an audit row. NotFound when there is no such number.
    virtual Future<Customer> customer(const UserNo &user) = 0;
    virtual Future<QList<Account>> accounts(const UserNo &user) = 0;
    virtual Future<QList<Card>> cards(const UserNo &user) = 0;
    virtual Future<QList<Device>> devices(const UserNo &user) = 0;
    /// The newest \a limit sign-ins (at most 50).
    virtual Future<QList<SignIn>> signIns(const UserNo &user, int limit) = 0;
    /// What the customer shares with others, most telling first: devices, cards, payees, sign-in addresses.
    /// At most 80; none that is the customer's alone.
    virtual Future<QList<CustomerLink>> links(const UserNo &user) = 0;
};

} // namespace desk
