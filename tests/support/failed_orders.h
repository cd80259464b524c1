#pragma once

#include "fake_desk.h"

namespace desk {

/// Adds a failed payment of today to \a desk, \a minute minutes after midnight (UTC), with its facts.
inline void addFailed(FakeDesk &desk, int minute, const QString &scheme, const QString &code,
                      const QString &channel, const QString &merchant = QStringLiteral("M1"))
{
    FailedOrder order;
    order.id = PaymentId(QStringLiteral("f%1").arg(minute, 4, 10, QLatin1Char('0')));
    order.orderNo = OrderNo(QStringLiteral("F%1").arg(minute, 8, 10, QLatin1Char('0')));
    order.amount = {1000 + minute, *Currency::fromCode(u"CNY")};
    order.createdAt = QDateTime(desk.clock.now().date(), QTime(0, 0), Qt::UTC).addSecs(60 * minute);
    order.channel = channel;
    order.channelName = channel == QStringLiteral("unionpay") ? QStringLiteral("银联") : channel;
    order.scheme = scheme;
    order.responseCode = code;
    order.merchantNo = merchant;
    order.merchant = QStringLiteral("Shop ") + merchant;
    PaymentFacts facts;
    facts.orderNo = order.orderNo.value();
    facts.currency = QStringLiteral("CNY");
    facts.timeZone = QStringLiteral("Asia/Shanghai");
    facts.set(u"kind", QStringLiteral("payment"));
    facts.set(u"status", QStringLiteral("failed"));
    facts.set(u"amount", order.amount.minor);
    facts.set(u"created_at", order.createdAt.toMSecsSinceEpoch());
    facts.set(u"scheme", scheme);
    facts.set(u"response_code", code);
    desk.factsOf.insert(order.orderNo, facts);
    desk.failedList.append(order);
}

/// A morning with 40 failures: 30 with too little balance, 10 for want of the issuer, most by one channel.
inline void addFailedMorning(FakeDesk &desk)
{
    for (int i = 0; i < 40; ++i)
        addFailed(desk, 8 * i, QStringLiteral("iso8583"), QString::fromLatin1(i % 4 == 3 ? "91" : "51"),
                  QString::fromLatin1(i % 5 == 0 ? "visa" : "unionpay"), QStringLiteral("M%1").arg(i % 3));
}

} // namespace desk
