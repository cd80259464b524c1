#include "seed_plot.h"

#include <QDateTime>

#include "import_values.h"

using namespace Qt::StringLiterals;

namespace desk::plot {

qint64 localTime(const SeedCustomer &customer, const SeedWorld &world, int days, int hour, int minute)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(world.now, Qt::UTC);
    const QDate day = now.addSecs(customer.zone.offsetFromUtc(now)).date().addDays(-days);
    const QString text = day.toString(Qt::ISODate) + u'T' + QTime(hour, minute).toString(u"hh:mm:ss"_s);
    return importInstant(text, customer.zone)->toLongLong();
}

SeedPayment failed(qint64 at, qint64 amount, int shop, const char *scheme, const char *code)
{
    SeedPayment payment;
    payment.at = at;
    payment.amount = amount;
    payment.status = "failed";
    payment.scheme = scheme;
    payment.code = code;
    payment.merchantId = seedMerchantId(shop);
    payment.payeeName = seedShop(shop).name;
    return payment;
}

SeedPayment byCard(SeedPayment payment, const SeedCustomer &customer)
{
    payment.funding = "card";
    payment.cardId = customer.cardId;
    payment.channel = u"unionpay"_s;
    return payment;
}

SeedPayment purchase(qint64 at, qint64 amount, int shop)
{
    SeedPayment payment = failed(at, amount, shop, nullptr, nullptr);
    payment.status = "succeeded";
    return payment;
}

void topUp(SeedCustomer &customer, qint64 at, qint64 amount)
{
    SeedPayment payment;
    payment.at = at;
    payment.kind = "top_up";
    payment.amount = amount;
    payment.channel = u"unionpay"_s;
    customer.pay(payment);
}

void quietLife(SeedCustomer &customer, SeedWorld &world, qint64 balance)
{
    const qint64 end = world.now - 45 * seedDay;
    topUp(customer, end - 200 * seedDay, customer.money(3000));
    customer.live(14, end - 190 * seedDay, end - seedDay, false);
    if (customer.balance() > balance) {
        SeedPayment withdrawal;
        withdrawal.at = end;
        withdrawal.kind = "withdrawal";
        withdrawal.amount = customer.balance() - balance;
        withdrawal.channel = u"nucc"_s;
        customer.pay(withdrawal);
    } else if (customer.balance() < balance) {
        topUp(customer, end, balance - customer.balance());
    }
}

void wellOff(SeedCustomer &customer, SeedWorld &world)
{
    quietLife(customer, world, customer.money(8000));
}

QString ownMerchant(SeedWorld &world, int number, const QString &name, const char *status,
                    const QString &methods)
{
    const QString id = u"MS"_s + QString::number(number).rightJustified(8, u'0');
    world.sink->put(SeedTable::Merchants, {id, u"88"_s + QString::number(100'000'000 + number), name,
                                           QString::fromLatin1(status), true, methods, false});
    return id;
}

SeedPayment refundOf(SeedCustomer &customer, qint64 bought, qint64 amount, qint64 at)
{
    const SeedPayment original = customer.pay(purchase(bought, amount, 8));
    SeedPayment refund;
    refund.at = at;
    refund.kind = "refund";
    refund.amount = amount;
    refund.merchantId = original.merchantId;
    refund.payeeName = original.payeeName;
    refund.originalId = original.id;
    return refund;
}

} // namespace desk::plot
