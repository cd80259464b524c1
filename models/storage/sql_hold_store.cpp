#include "sql_hold_store.h"

#include "answers.h"
#include "payment_rows.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

Hold holdOf(const Row &row)
{
    return {
        .id = row.id<HoldId>("id"_L1),
        .userNo = row.id<UserNo>("user_no"_L1),
        .customer = row.text("customer"_L1),
        .accountId = row.id<AccountId>("account_id"_L1),
        .scope = row.member<HoldScope>("scope"_L1),
        .reason = row.member<HoldReason>("reason_code"_L1),
        .note = row.text("note"_L1),
        .source = row.text("source"_L1),
        .placedBy = row.text("placed_by"_L1),
        .placedAt = row.instant("placed_at"_L1),
        .until = row.instant("until"_L1),
        .closedAt = row.instant("closed_at"_L1),
        .closedBy = row.text("closed_by"_L1),
        .closeReason = row.text("close_reason"_L1),
        .standing = row.flag("standing"_L1),
        .releaseRequested = row.flag("release_requested"_L1),
    };
}

ReleaseRequest requestOf(const Row &row)
{
    return {
        .id = row.id<ReleaseRequestId>("id"_L1),
        .hold = {.id = row.id<HoldId>("hold_id"_L1),
                 .userNo = row.id<UserNo>("user_no"_L1),
                 .customer = row.text("customer"_L1),
                 .accountId = row.id<AccountId>("account_id"_L1),
                 .scope = row.member<HoldScope>("scope"_L1),
                 .reason = row.member<HoldReason>("hold_reason"_L1),
                 .note = row.text("hold_note"_L1),
                 .source = row.text("source"_L1),
                 .placedBy = row.text("placed_by"_L1),
                 .placedAt = row.instant("placed_at"_L1),
                 .until = row.instant("until"_L1),
                 .closedAt = {},
                 .closedBy = {},
                 .closeReason = {},
                 .standing = row.flag("standing"_L1),
                 .releaseRequested = true},
        .requestedBy = row.text("requested_by"_L1),
        .reason = row.member<ReleaseReason>("reason_code"_L1),
        .note = row.text("note"_L1),
        .at = row.instant("at"_L1),
        .lapsesAt = row.instant("lapses_at"_L1),
        .decidedBy = {},
        .decision = {},
        .decisionNote = {},
        .mayDecide = row.flag("may_decide"_L1),
    };
}

/// What a hold covers; the trigger on payments has the same list.
bool covers(HoldScope scope, PaymentKind kind)
{
    switch (scope) {
    case HoldScope::Outgoing:
        return isOutgoing(kind) && kind != PaymentKind::Fee;
    case HoldScope::Withdrawals:
        return kind == PaymentKind::Withdrawal;
    case HoldScope::All:
        return kind != PaymentKind::Refund && kind != PaymentKind::Fee;
    case HoldScope::SignIn:
        break;
    }
    return false;
}

InFlight inFlightOf(const Row &row, HoldScope scope, const AccountId &account)
{
    const bool touched = account.isEmpty() || row.id<AccountId>("account_id"_L1) == account;
    const PaymentRow payment = paymentRowOf(row);
    return {.payment = payment, .stopped = touched && covers(scope, payment.kind)};
}

/// Rows of one customer: the statement answers one row without id when there is nothing, and none when the
/// number is unknown.
template <class T>
Result<QList<T>> ofUser(Session &session, const QString &statement, const Params &params,
                        const std::function<T(const Row &)> &map)
{
    bool known = false;
    QList<T> all;
    const auto done = session.rows(statement, params, [&](const Row &row) {
        known = true;
        if (!row.isNull("id"_L1))
            all.append(map(row));
    });
    if (!done)
        return std::unexpected(done.error());
    if (!known)
        return std::unexpected(Error{ErrorKind::NotFound, statement, u"unknown_user"_s, {}, {}});
    return all;
}

} // namespace

Future<HoldId> SqlHoldStore::place(const CommandId &command, const PlaceHold &hold)
{
    return answeredId<HoldId>(m_executor.command(u"place_hold"_s, command,
                                                 {{u"user_no"_s, hold.user.value()},
                                                  {u"account_id"_s, orUnset(hold.account.value())},
                                                  {u"scope"_s, toText(hold.scope)},
                                                  {u"reason"_s, toText(hold.reason)},
                                                  {u"note"_s, orUnset(hold.note)},
                                                  {u"until"_s, hold.until}}),
                              "hold_id"_L1);
}

Future<QList<Hold>> SqlHoldStore::holds(const UserNo &user)
{
    return m_executor.work<QList<Hold>>(u"holds_of_user"_s, [user](Session &session) {
        const Params params{{u"user_no"_s, user.value()}, {u"now"_s, QDateTime::currentDateTimeUtc()}};
        return ofUser<Hold>(session, u"holds_of_user"_s, params, holdOf);
    });
}

Future<QList<InFlight>> SqlHoldStore::inFlight(const UserNo &user, HoldScope scope, const AccountId &account)
{
    return m_executor.work<QList<InFlight>>(u"payments_in_flight"_s, [=](Session &session) {
        return ofUser<InFlight>(session, u"payments_in_flight"_s, {{u"user_no"_s, user.value()}},
                                [&](const Row &row) { return inFlightOf(row, scope, account); });
    });
}

Future<ReleaseRequestId> SqlHoldStore::requestRelease(const CommandId &command, const HoldId &hold,
                                                      ReleaseReason reason, const QString &note)
{
    return answeredId<ReleaseRequestId>(
        m_executor.command(
            u"request_release"_s, command,
            {{u"hold_id"_s, hold.value()}, {u"reason"_s, toText(reason)}, {u"note"_s, orUnset(note)}}),
        "request_id"_L1);
}

Future<QList<ReleaseRequest>> SqlHoldStore::openRequests()
{
    return m_executor.read<ReleaseRequest>(
        u"release_requests_open"_s,
        {{u"login"_s, m_executor.login().value()}, {u"now"_s, QDateTime::currentDateTimeUtc()}}, requestOf);
}

Future<Decision> SqlHoldStore::decide(const CommandId &command, const ReleaseRequestId &request,
                                      Decision decision, const QString &note)
{
    return answered<Decision>(
        m_executor.command(u"decide_release"_s, command,
                           {{u"request_id"_s, request.value()},
                            {u"decision"_s, toText(decision)},
                            {u"note"_s, orUnset(note)}}),
        [decision](const QJsonObject &answer) {
            return fromText<Decision>(answer["decision"_L1].toString()).value_or(decision);
        });
}

} // namespace desk
