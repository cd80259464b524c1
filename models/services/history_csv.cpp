#include "history_csv.h"

#include <QStringList>

namespace desk {

namespace {

QString field(QString text)
{
    static constexpr QStringView formula = u"=+-@\t\r";
    if (!text.isEmpty() && formula.contains(text[0]))
        text.prepend(u'\'');
    const bool quote =
        text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    if (!quote)
        return text;
    text.replace(QLatin1StringView("\""), QLatin1StringView("\"\""));
    return u'"' + text + u'"';
}

QByteArray line(const QStringList &fields)
{
    return fields.join(u',').toUtf8() + "\r\n";
}

} // namespace

QByteArray historyCsvHeader()
{
    return "\xEF\xBB\xBForder_no,created_at,kind,direction,counterparty,amount,fee,currency,status,scheme,"
           "response_code,balance_after\r\n";
}

QByteArray historyCsvLine(const PaymentRow &row)
{
    return line({field(row.orderNo.value()), row.createdAt.toUTC().toString(Qt::ISODateWithMs),
                 toText(row.kind), isOutgoing(row.kind) ? QStringLiteral("out") : QStringLiteral("in"),
                 field(row.counterparty), row.amount.toDecimal(), row.fee.toDecimal(),
                 row.amount.currency.code(), toText(row.status), field(row.scheme), field(row.responseCode),
                 row.balanceAfter ? row.balanceAfter->toDecimal() : QString()});
}

} // namespace desk
