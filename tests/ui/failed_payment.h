#pragma once

#include "facts.h"
#include "fake_desk.h"

namespace desk {

/// The facts of D00000001, the latest failure of U1000042: ¥50.00 with ¥12.00 in the account.
inline PaymentFacts insufficientBalance(const FakeDesk &desk)
{
    PaymentFacts facts;
    facts.orderNo = QStringLiteral("D00000001");
    facts.currency = QStringLiteral("CNY");
    facts.values.resize(factTable().size());
    const auto set = [&](QStringView name, const FactValue &value) {
        if (const auto slot = factSlot(name))
            facts.values[*slot] = value;
    };
    set(u"kind", QStringLiteral("payment"));
    set(u"status", QStringLiteral("failed"));
    set(u"amount", qint64(5000));
    set(u"fee", qint64(0));
    set(u"payment_currency", QStringLiteral("CNY"));
    set(u"account_currency", QStringLiteral("CNY"));
    set(u"created_at", desk.clock.now().addSecs(-98).toMSecsSinceEpoch());
    set(u"funding", QStringLiteral("balance"));
    set(u"overdue", false);
    set(u"scheme", QStringLiteral("iso8583"));
    set(u"response_code", QStringLiteral("51"));
    set(u"balance_before", qint64(1200));
    set(u"reserved", qint64(0));
    set(u"available", qint64(1200));
    set(u"balance_part", qint64(5000));
    set(u"per_payment_limit", qint64(100000));
    set(u"daily_limit", qint64(500000));
    set(u"spent_day", qint64(96000));
    set(u"account_status", QStringLiteral("active"));
    set(u"user_status", QStringLiteral("active"));
    set(u"kyc_level", qint64(2));
    set(u"hold_standing", false);
    return facts;
}

/// The same payment as records that tell nothing of the money and the answer would show it: the customer is
/// asked.
inline PaymentFacts undecided(const FakeDesk &desk)
{
    PaymentFacts facts = insufficientBalance(desk);
    for (const QStringView name : {u"scheme", u"response_code", u"balance_before", u"available"})
        facts.values[*factSlot(name)] = {};
    return facts;
}

/// A fake workspace whose latest failure can be diagnosed.
inline void addFailure(FakeDesk &desk)
{
    desk.factsOf.insert(OrderNo(QStringLiteral("D00000001")), insufficientBalance(desk));
}

} // namespace desk
