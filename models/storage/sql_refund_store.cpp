#include "sql_refund_store.h"

#include "answers.h"
#include "keyset.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWaiting = 200;

/// What was used of a limit: on the payment ever, or for its customer within 24 hours, whichever is more.
Money usedOf(const Row &row, QLatin1StringView payment, QLatin1StringView customer)
{
    const Money onPayment = row.money(payment, "currency"_L1);
    const Money ofCustomer = row.money(customer, "currency"_L1);
    return onPayment.minor > ofCustomer.minor ? onPayment : ofCustomer;
}

RefundStanding standingOf(const Row &row)
{
    return {.orderNo = row.id<OrderNo>("order_no"_L1),
            .userNo = row.id<UserNo>("user_no"_L1),
            .kind = row.member<PaymentKind>("kind"_L1),
            .status = row.member<PaymentStatus>("status"_L1),
            .paid = row.money("paid_minor"_L1, "currency"_L1),
            .refunded = row.money("refunded_minor"_L1, "currency"_L1),
            .underway = row.money("underway_minor"_L1, "currency"_L1),
            .limit = row.money("limit_minor"_L1, "currency"_L1),
            .used = usedOf(row, "used_payment_minor"_L1, "used_customer_minor"_L1),
            .holds = int(row.integer("holds"_L1)),
            .verified = row.flag("verified"_L1)};
}

RefundRequest requestOf(const Row &row)
{
    return {.id = row.id<RefundRequestId>("id"_L1),
            .amount = row.money("amount_minor"_L1, "currency"_L1),
            .reason = row.member<RefundReason>("reason_code"_L1),
            .note = row.text("note"_L1),
            .requestedBy = row.text("requested_by"_L1),
            .requestedAt = row.instant("requested_at"_L1),
            .lapsesAt = row.instant("lapses_at"_L1),
            .state = row.member<RefundState>("state"_L1),
            .decidedBy = row.text("decided_by"_L1),
            .decidedAt = row.instant("decided_at"_L1),
            .decisionNote = row.text("decision_note"_L1),
            .refundOrderNo = row.id<OrderNo>("refund_order_no"_L1),
            .settledAt = row.instant("settled_at"_L1),
            .mine = row.flag("mine"_L1)};
}

WaitingRefund waitingOf(const Row &row)
{
    return {.id = row.id<RefundRequestId>("id"_L1),
            .orderNo = row.id<OrderNo>("order_no"_L1),
            .userNo = row.id<UserNo>("user_no"_L1),
            .customer = row.text("customer"_L1),
            .counterparty = row.text("counterparty"_L1),
            .paidAt = row.instant("paid_at"_L1),
            .paid = row.money("paid_minor"_L1, "currency"_L1),
            .refunded = row.money("refunded_minor"_L1, "currency"_L1),
            .amount = row.money("amount_minor"_L1, "currency"_L1),
            .reason = row.member<RefundReason>("reason_code"_L1),
            .note = row.text("note"_L1),
            .requestedBy = row.text("requested_by"_L1),
            .requestedAt = row.instant("requested_at"_L1),
            .lapsesAt = row.instant("lapses_at"_L1),
            .holds = int(row.integer("holds"_L1)),
            .anotherPerson = row.flag("another_person"_L1),
            .requesterActive = row.flag("requester_active"_L1),
            .limit = row.money("limit_minor"_L1, "currency"_L1),
            .granted = usedOf(row, "granted_payment_minor"_L1, "granted_customer_minor"_L1)};
}

} // namespace

Params SqlRefundStore::asReader() const
{
    return {{u"login"_s, m_executor.login().value()}, {u"now"_s, QDateTime::currentDateTimeUtc()}};
}

Future<RefundStanding> SqlRefundStore::standing(const OrderNo &order)
{
    Params params = asReader();
    params[u"order_no"_s] = order.value();
    return m_executor.readOne<RefundStanding>(u"refund_standing"_s, params, standingOf);
}

Future<RefundAnswer> SqlRefundStore::request(const CommandId &command, const RequestRefund &refund)
{
    return answered<RefundAnswer>(m_executor.command(u"request_refund"_s, command,
                                                     {{u"order_no"_s, refund.order.value()},
                                                      {u"amount_minor"_s, refund.amount.minor},
                                                      {u"currency"_s, refund.amount.currency.code()},
                                                      {u"reason"_s, toText(refund.reason)},
                                                      {u"note"_s, orUnset(refund.note)}}),
                                  [](const QJsonObject &answer) {
                                      const auto state = fromText<RefundState>(answer["state"_L1].toString());
                                      return RefundAnswer{RefundRequestId(answer["request_id"_L1].toString()),
                                                          state.value_or(RefundState::Waiting),
                                                          instantOf(answer["lapses_at"_L1])};
                                  });
}

Future<QList<RefundRequest>> SqlRefundStore::ofPayment(const OrderNo &order)
{
    Params params = asReader();
    params[u"order_no"_s] = order.value();
    return m_executor.read<RefundRequest>(u"refunds_of_payment"_s, params, requestOf);
}

Future<Page<WaitingRefund>> SqlRefundStore::waiting(const Cursor &after, int limit)
{
    const int wanted = qBound(1, limit, mostWaiting);
    Params page{{u"lim"_s, wanted + 1}}; // one more tells whether anything follows
    if (!addPosition(page, after))
        return refusedCursor<WaitingRefund>(u"refunds_waiting"_s);
    // Two transactions: what one showed, its rollback would un-record.
    auto opened = m_executor.command(u"open_refunds"_s, newCommandId(), page);
    return chained<Page<WaitingRefund>>(std::move(opened), [=, this](const QJsonObject &answer) {
        Params asked = asReader();
        asked.insert(page);
        asked[u"reading"_s] = answer["reading"_L1].toString();
        return m_executor.work<Page<WaitingRefund>>(u"refunds_waiting"_s, [asked, wanted](Session &session) {
            return pageOf(session.list<WaitingRefund>(u"refunds_waiting"_s, asked, waitingOf), wanted);
        });
    });
}

Future<Decision> SqlRefundStore::decide(const CommandId &command, const RefundRequestId &request,
                                        Decision decision, const QString &note)
{
    return answered<Decision>(
        m_executor.command(u"decide_refund"_s, command,
                           {{u"request_id"_s, request.value()},
                            {u"decision"_s, toText(decision)},
                            {u"note"_s, orUnset(note)}}),
        [decision](const QJsonObject &answer) {
            return fromText<Decision>(answer["decision"_L1].toString()).value_or(decision);
        });
}

Future<QDateTime> SqlRefundStore::withdraw(const CommandId &command, const RefundRequestId &request)
{
    return answered<QDateTime>(
        m_executor.command(u"withdraw_refund"_s, command, {{u"request_id"_s, request.value()}}),
        [](const QJsonObject &answer) { return instantOf(answer["withdrawn_at"_L1]); });
}

} // namespace desk
