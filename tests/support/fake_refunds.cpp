#include <ranges>

#include "fake_answer.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 waitSeconds = 72 * 60 * 60;

bool takesMoney(const RefundRequest &request)
{
    return request.state == RefundState::Waiting || request.state == RefundState::Approved;
}

} // namespace

RefundStanding FakeRefunds::standingOf(const PaymentRow &payment, const UserNo &user) const
{
    RefundStanding standing;
    standing.orderNo = payment.orderNo;
    standing.userNo = user;
    standing.kind = payment.kind;
    standing.status = payment.status;
    const Currency currency = payment.amount.currency;
    standing.paid = payment.amount;
    standing.refunded = standing.underway = standing.used = {0, currency};
    standing.limit = {limitMinor, currency};
    standing.holds = holds;
    standing.verified = verified;
    for (const RefundRequest &request : requests.value(payment.orderNo)) {
        if (takesMoney(request)) {
            standing.underway.minor += request.amount.minor;
            standing.used.minor += request.mine ? request.amount.minor : 0;
        }
    }
    return standing;
}

Future<RefundStanding> FakeRefunds::standing(const OrderNo &order)
{
    return m_desk.answer<RefundStanding>("refundStanding", [this, order]() -> Result<RefundStanding> {
        UserNo user;
        const PaymentRow *payment = m_desk.paymentOf(order, &user);
        if (!payment)
            return failure(ErrorKind::NotFound, "refundStanding", "unknown_payment");
        return standingOf(*payment, user);
    });
}

Future<RefundAnswer> FakeRefunds::request(const CommandId &command, const RequestRefund &refund)
{
    return m_desk.answer<RefundAnswer>(
        "requestRefund",
        [this, command, refund]() -> Result<RefundAnswer> {
            UserNo user;
            const PaymentRow *payment = m_desk.paymentOf(refund.order, &user);
            if (!payment)
                return failure(ErrorKind::NotFound, "requestRefund", "unknown_payment");
            const RefundStanding standing = standingOf(*payment, user);
            if (!standing.verified)
                return failure(ErrorKind::Denied, "requestRefund", "not_verified");
            if (!standing.isRefundable())
                return failure(ErrorKind::Conflict, "requestRefund", "not_refundable");
            if (refund.amount.minor > standing.remaining().minor)
                return failure(ErrorKind::Conflict, "requestRefund", "exceeds_paid");
            RefundRequest made;
            made.id = RefundRequestId(command.value());
            made.amount = refund.amount;
            made.reason = refund.reason;
            made.note = refund.note;
            made.requestedBy = m_desk.me.name;
            made.requestedAt = m_desk.clock.now();
            made.lapsesAt = m_desk.clock.now().addSecs(waitSeconds);
            made.state =
                refund.amount.minor <= standing.free().minor ? RefundState::Approved : RefundState::Waiting;
            made.mine = true;
            if (made.state == RefundState::Approved)
                made.decidedAt = made.requestedAt;
            requests[refund.order].prepend(made);
            return RefundAnswer{made.id, made.state, made.lapsesAt};
        },
        true);
}

Future<QList<RefundRequest>> FakeRefunds::ofPayment(const OrderNo &order)
{
    return m_desk.answer<QList<RefundRequest>>(
        "refundsOfPayment",
        [this, order]() -> Result<QList<RefundRequest>> { return requests.value(order); });
}

Future<Page<WaitingRefund>> FakeRefunds::waiting(const Cursor &after, int limit)
{
    return m_desk.answer<Page<WaitingRefund>>(
        "waitingRefunds", [this, after, limit]() -> Result<Page<WaitingRefund>> {
            Page<WaitingRefund> page;
            if (m_desk.mode == FakeMode::Empty)
                return page;
            const auto from =
                std::ranges::find(open, after, [](const auto &row) { return cursorAfter(row); });
            page.rows = open.sliced(from == open.end() ? 0 : from - open.begin() + 1);
            if (page.rows.size() > limit) {
                page.rows.resize(limit);
                page.next = cursorAfter(page.rows.last());
            }
            return page;
        });
}

Future<Decision> FakeRefunds::decide(const CommandId &, const RefundRequestId &request, Decision decision,
                                     const QString &note)
{
    return m_desk.answer<Decision>(
        "decideRefund",
        [this, request, decision, note]() -> Result<Decision> {
            const auto it = std::ranges::find(open, request, &WaitingRefund::id);
            if (it == open.end())
                return failure(ErrorKind::NotFound, "decideRefund", "unknown_request");
            if (!it->anotherPerson)
                return failure(ErrorKind::Denied, "decideRefund", "same_person");
            if (decision == Decision::Approved && !it->isWithinLimit())
                return failure(ErrorKind::Denied, "decideRefund", "above_limit");
            lastNote = note;
            open.erase(it);
            return decision;
        },
        true);
}

Future<QDateTime> FakeRefunds::withdraw(const CommandId &, const RefundRequestId &request)
{
    return m_desk.answer<QDateTime>(
        "withdrawRefund",
        [this, request]() -> Result<QDateTime> {
            for (QList<RefundRequest> &list : requests) {
                const auto it = std::ranges::find(list, request, &RefundRequest::id);
                if (it == list.end())
                    continue;
                it->state = RefundState::Withdrawn;
                it->decidedAt = m_desk.clock.now();
                return it->decidedAt;
            }
            return failure(ErrorKind::NotFound, "withdrawRefund", "unknown_request");
        },
        true);
}

} // namespace desk
