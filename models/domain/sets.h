#pragma once

#include "closed_set.h"

// The closed sets of the schema (see the CHECKs in resources/sql/schema). One word for one thing.
namespace desk {

enum class PaymentKind { Payment, TransferOut, TransferIn, TopUp, Withdrawal, Refund, Fee };
template <>
inline constexpr auto closedSet<PaymentKind> = std::to_array<const char *>(
    {"payment", "transfer_out", "transfer_in", "top_up", "withdrawal", "refund", "fee"});

/// True when money leaves the account: the amount is shown with a minus and the fee comes on top.
constexpr bool isOutgoing(PaymentKind kind)
{
    return kind == PaymentKind::Payment || kind == PaymentKind::TransferOut || kind == PaymentKind::Withdrawal
           || kind == PaymentKind::Fee;
}

enum class PaymentStatus { Pending, Succeeded, Failed, Reversed, Refunded, PartiallyRefunded, Unknown };
template <>
inline constexpr auto closedSet<PaymentStatus> = std::to_array<const char *>(
    {"pending", "succeeded", "failed", "reversed", "refunded", "partially_refunded", "unknown"});

enum class HoldScope { Outgoing, Withdrawals, All, SignIn };
template <>
inline constexpr auto closedSet<HoldScope> =
    std::to_array<const char *>({"outgoing", "withdrawals", "all", "sign_in"});

/// Why a hold was placed; the reasons of a release are ReleaseReason.
enum class HoldReason {
    AccountTakeover,
    LostPhone,
    LostCard,
    CustomerRequest,
    FraudSuspected,
    LegalOrder,
    Other
};
template <>
inline constexpr auto closedSet<HoldReason> =
    std::to_array<const char *>({"account_takeover", "lost_phone", "lost_card", "customer_request",
                                 "fraud_suspected", "legal_order", "other"});

enum class ReleaseReason { PlacedInError, CustomerVerified, InvestigationClosed, OrderLifted, Other };
template <>
inline constexpr auto closedSet<ReleaseReason> = std::to_array<const char *>(
    {"placed_in_error", "customer_verified", "investigation_closed", "order_lifted", "other"});

enum class Decision { Approved, Rejected };
template <>
inline constexpr auto closedSet<Decision> = std::to_array<const char *>({"approved", "rejected"});

enum class StaffKind { Agent, Supervisor, Auditor, Security };
template <>
inline constexpr auto closedSet<StaffKind> =
    std::to_array<const char *>({"agent", "supervisor", "auditor", "security"});

enum class ContactChannel { Call, Chat, Mail };
template <>
inline constexpr auto closedSet<ContactChannel> = std::to_array<const char *>({"call", "chat", "mail"});

enum class ContactOutcome { Answered, Resolved, FollowUp, Dropped, WrongNumber };
template <>
inline constexpr auto closedSet<ContactOutcome> =
    std::to_array<const char *>({"answered", "resolved", "follow_up", "dropped", "wrong_number"});

/// What a caller can be asked to prove who they are. The security code and a full card number never are.
enum class VerificationQuestion { SmsCode, IdLast4, CardLast4, RecentPayment, RegisteredEmail, BirthDate };
template <>
inline constexpr auto closedSet<VerificationQuestion> = std::to_array<const char *>(
    {"sms_code", "id_last4", "card_last4", "recent_payment", "registered_email", "birth_date"});

/// The fields that are masked everywhere and can be revealed one by one.
enum class RevealField { Name, Phone, Email, IdNumber };
template <>
inline constexpr auto closedSet<RevealField> =
    std::to_array<const char *>({"name", "phone", "email", "id_number"});

enum class RevealReason { CallBack, IdentityCheck, CaseWork, RegulatorRequest };
template <>
inline constexpr auto closedSet<RevealReason> =
    std::to_array<const char *>({"call_back", "identity_check", "case_work", "regulator_request"});

enum class TicketState { New, Open, PendingCustomer, PendingThirdParty, Resolved, Closed };
template <>
inline constexpr auto closedSet<TicketState> = std::to_array<const char *>(
    {"new", "open", "pending_customer", "pending_third_party", "resolved", "closed"});

enum class TicketPriority { Low, Normal, High, Urgent };
template <>
inline constexpr auto closedSet<TicketPriority> =
    std::to_array<const char *>({"low", "normal", "high", "urgent"});

enum class TicketCategory { PaymentFailed, MoneyMissing, Refund, AccountAccess, Fraud, Card, Limit, Other };
template <>
inline constexpr auto closedSet<TicketCategory> = std::to_array<const char *>(
    {"payment_failed", "money_missing", "refund", "account_access", "fraud", "card", "limit", "other"});

/// What looking a payment up at its channel found.
enum class QueryResult { Succeeded, Failed, StillUnknown };
template <>
inline constexpr auto closedSet<QueryResult> =
    std::to_array<const char *>({"succeeded", "failed", "still_unknown"});

/// How a ticket ended; required when it is resolved.
enum class Disposition { Explained, Refunded, Corrected, Compensated, NotJustified, Withdrawn, Duplicate };
template <>
inline constexpr auto closedSet<Disposition> = std::to_array<const char *>(
    {"explained", "refunded", "corrected", "compensated", "not_justified", "withdrawn", "duplicate"});

enum class TicketEventKind { Filed, CustomerMessage, Note, Reply, State, Assigned, Escalated };
template <>
inline constexpr auto closedSet<TicketEventKind> = std::to_array<const char *>(
    {"filed", "customer_message", "note", "reply", "state", "assigned", "escalated"});

} // namespace desk
