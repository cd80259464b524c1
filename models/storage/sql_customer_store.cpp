#include "sql_customer_store.h"

#include "answers.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSignIns = 50;

Customer customerOf(const Row &row)
{
    return {
        .id = row.id<UserId>("id"_L1),
        .userNo = row.id<UserNo>("user_no"_L1),
        .name = row.text("name"_L1),
        .phone = row.text("phone"_L1),
        .email = row.text("email"_L1),
        .idNumber = row.text("id_number"_L1),
        .status = row.text("status"_L1),
        .kycLevel = int(row.integer("kyc_level"_L1)),
        .twoFactor = row.text("two_factor"_L1),
        .vip = row.flag("vip"_L1),
        .locale = row.text("locale"_L1),
        .createdAt = row.instant("created_at"_L1),
        .contacts30d = int(row.integer("contacts_30d"_L1)),
    };
}

Account accountOf(const Row &row)
{
    return {
        .id = row.id<AccountId>("id"_L1),
        .balance = row.money("balance_minor"_L1, "currency"_L1),
        .reserved = row.money("reserved_minor"_L1, "currency"_L1),
        .perPaymentLimit = row.optionalMoney("per_payment_limit_minor"_L1, "currency"_L1),
        .dailyLimit = row.optionalMoney("daily_limit_minor"_L1, "currency"_L1),
        .monthlyLimit = row.optionalMoney("monthly_limit_minor"_L1, "currency"_L1),
        .spentToday = row.money("spent_today_minor"_L1, "currency"_L1),
        .timeZone = row.text("time_zone"_L1),
        .status = row.text("status"_L1),
    };
}

Card cardOf(const Row &row)
{
    return {
        .id = row.text("id"_L1),
        .issuer = row.text("issuer"_L1),
        .brand = row.text("brand"_L1),
        .number = row.text("number"_L1),
        .expires = row.text("expires"_L1),
        .status = row.text("status"_L1),
        .boundAt = row.instant("bound_at"_L1),
        .unboundAt = row.instant("unbound_at"_L1),
    };
}

Device deviceOf(const Row &row)
{
    return {
        .id = row.text("id"_L1),
        .name = row.text("name"_L1),
        .os = row.text("os"_L1),
        .firstSeenAt = row.instant("first_seen_at"_L1),
        .lastSeenAt = row.instant("last_seen_at"_L1),
        .trusted = row.flag("trusted"_L1),
    };
}

SignIn signInOf(const Row &row)
{
    return {
        .at = row.instant("at"_L1),
        .deviceName = row.text("device_name"_L1),
        .place = row.text("place"_L1),
        .outcome = row.text("outcome"_L1),
    };
}

CustomerLink linkOf(const Row &row)
{
    return {
        .kind = row.member<LinkKind>("kind"_L1),
        .value = row.text("value"_L1),
        .others = int(row.integer("others"_L1)),
        .capped = row.flag("capped"_L1),
        .held = int(row.integer("held"_L1)),
        .firstSeenAt = row.instant("first_seen_at"_L1),
        .lastSeenAt = row.instant("last_seen_at"_L1),
        .uses30d = int(row.integer("uses_30d"_L1)),
        .ringId = row.text("ring_id"_L1),
    };
}

Params byUser(const UserNo &user)
{
    return {{u"user_no"_s, user.value()}};
}

} // namespace

Future<Customer> SqlCustomerStore::customer(const UserNo &user)
{
    // Two transactions: what one showed, its rollback would un-record.
    auto opened = m_executor.command(u"open_customer"_s, newCommandId(), byUser(user));
    return chained<Customer>(std::move(opened), [this, user](const QJsonObject &) {
        return m_executor.work<Customer>(u"customer_head"_s, [user](Session &session) {
            Params params = byUser(user);
            params[u"now"_s] = QDateTime::currentDateTimeUtc();
            return session.one<Customer>(u"customer_head"_s, params, customerOf);
        });
    });
}

Future<QList<Account>> SqlCustomerStore::accounts(const UserNo &user)
{
    Params params = byUser(user);
    params[u"now"_s] = QDateTime::currentDateTimeUtc();
    return m_executor.read<Account>(u"customer_accounts"_s, params, accountOf);
}

Future<QList<Card>> SqlCustomerStore::cards(const UserNo &user)
{
    return m_executor.read<Card>(u"customer_cards"_s, byUser(user), cardOf);
}

Future<QList<Device>> SqlCustomerStore::devices(const UserNo &user)
{
    return m_executor.read<Device>(u"customer_devices"_s, byUser(user), deviceOf);
}

Future<QList<SignIn>> SqlCustomerStore::signIns(const UserNo &user, int limit)
{
    Params params = byUser(user);
    params[u"lim"_s] = qBound(1, limit, mostSignIns);
    return m_executor.read<SignIn>(u"customer_sign_ins"_s, params, signInOf);
}

Future<QList<CustomerLink>> SqlCustomerStore::links(const UserNo &user)
{
    Params params = byUser(user);
    params[u"now"_s] = QDateTime::currentDateTimeUtc();
    return m_executor.read<CustomerLink>(u"customer_links"_s, params, linkOf);
}

} // namespace desk
