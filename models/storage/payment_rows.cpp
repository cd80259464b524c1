#include "payment_rows.h"

namespace desk {

using namespace Qt::StringLiterals;

PaymentRow paymentRowOf(const Row &row)
{
    return {
        .id = row.id<PaymentId>("id"_L1),
        .orderNo = row.id<OrderNo>("order_no"_L1),
        .kind = row.member<PaymentKind>("kind"_L1),
        .status = row.member<PaymentStatus>("status"_L1),
        .amount = row.money("amount_minor"_L1, "currency"_L1),
        .fee = row.money("fee_minor"_L1, "currency"_L1),
        .counterparty = row.text("counterparty"_L1),
        .scheme = row.text("scheme"_L1),
        .responseCode = row.text("response_code"_L1),
        .createdAt = row.instant("created_at"_L1),
        .balanceAfter = row.optionalMoney("balance_after_minor"_L1, "currency"_L1),
    };
}

} // namespace desk
