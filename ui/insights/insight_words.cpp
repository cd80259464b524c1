#include "insight_words.h"

#include <QLocale>

#include "diagnosis_words.h"
#include "format.h"

using namespace Qt::StringLiterals;

namespace desk {

static QString inLanguage(const LocalText &text)
{
    return text.in(QLocale().name());
}

QString InsightWords::number(qint64 value)
{
    return QLocale().toString(value);
}

QString InsightWords::percent(double share)
{
    const double percents = share * 100;
    const bool whole = percents >= 99.95 || percents < 0.05;
    return tr("%1 %").arg(QLocale().toString(percents, 'f', whole ? 0 : 1));
}

QString InsightWords::cause(const QString &cause)
{
    return cause.isEmpty() ? tr("Not failed after all") : inLanguage(causeName(cause));
}

QString InsightWords::dimension(InsightDimension dimension)
{
    switch (dimension) {
    case InsightDimension::Channel:
        return tr("Channel");
    case InsightDimension::Issuer:
        return tr("Issuer");
    case InsightDimension::Merchant:
        return tr("Merchant");
    case InsightDimension::Hour:
        break;
    }
    return tr("Hour");
}

QString InsightWords::slice(const MassAnswer &answer, InsightDimension dimension, const QString &key)
{
    if (dimension == InsightDimension::Hour)
        return u"%1:00 – %1:59"_s.arg(key);
    if (!key.isEmpty())
        return answer.by(dimension).value(key).label;
    if (dimension == InsightDimension::Issuer)
        return tr("No card");
    return dimension == InsightDimension::Merchant ? tr("No merchant") : tr("No channel");
}

QString InsightWords::line(const QString &label, const ParetoLine &line, bool cumulative)
{
    const QString payments = tr("%n payment(s)", nullptr, int(line.payments));
    return cumulative ? tr("%1: %2, %3 of all, %4 with those above")
                            .arg(label, payments, percent(line.share), percent(line.cumulative))
                      : tr("%1: %2, %3 of all").arg(label, payments, percent(line.share));
}

QString InsightWords::atStake(const PaymentTally &tally, int most)
{
    QList<std::pair<qint64, QString>> sums;
    for (auto it = tally.minor.cbegin(); it != tally.minor.cend(); ++it)
        sums.append({it.value(), it.key()});
    std::sort(sums.begin(), sums.end(), std::greater<>());
    QStringList texts;
    for (const auto &[minor, code] : sums.mid(0, most)) {
        if (const auto currency = Currency::fromCode(code))
            texts << formatMoney({minor, *currency});
    }
    if (sums.size() > most)
        texts << u"…"_s;
    return texts.join(u" · "_s);
}

QString InsightWords::column(DiagnosedOrderModel::Column column)
{
    using Model = DiagnosedOrderModel;
    switch (column) {
    case Model::At:
        return tr("Time");
    case Model::Order:
        return tr("Order");
    case Model::Amount:
        return tr("Amount");
    case Model::Cause:
        return tr("Cause");
    case Model::Outcome:
        return tr("Outcome");
    case Model::Where:
        return tr("Channel");
    case Model::Code:
        break;
    }
    return tr("Code");
}

QString InsightWords::cell(const DiagnosedOrder &one, DiagnosedOrderModel::Column column,
                           const QDateTime &now)
{
    using Model = DiagnosedOrderModel;
    const FailedOrder &order = one.order;
    switch (column) {
    case Model::At:
        return formatInstant(order.createdAt, now);
    case Model::Order:
        return order.orderNo.value();
    case Model::Amount:
        return formatMoney(order.amount);
    case Model::Cause:
        return cause(one.cause);
    case Model::Outcome:
        return statusOf(one.outcome).text();
    case Model::Where:
        return order.channelName;
    case Model::Code:
        break;
    }
    return order.responseCode.isEmpty() ? tr("no code")
                                        : schemeName(order.scheme) + u' ' + order.responseCode;
}

} // namespace desk
