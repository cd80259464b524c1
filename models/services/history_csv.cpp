#include "history_csv.h"

#include "csv_text.h"

namespace desk {

QByteArray historyCsvHeader()
{
    return QByteArray(csvMark)
           + "order_no,created_at,kind,direction,counterparty,amount,fee,currency,status,scheme,"
             "response_code,balance_after\r\n";
}

QByteArray historyCsvLine(const PaymentRow &row)
{
    return csvLine({csvId(row.orderNo.value()), row.createdAt.toUTC().toString(Qt::ISODateWithMs),
                    toText(row.kind), isOutgoing(row.kind) ? QStringLiteral("out") : QStringLiteral("in"),
                    csvField(row.counterparty), row.amount.toDecimal(), row.fee.toDecimal(),
                    row.amount.currency.code(), toText(row.status), csvField(row.scheme),
                    csvId(row.responseCode), row.balanceAfter ? row.balanceAfter->toDecimal() : QString()});
}

} // namespace desk
