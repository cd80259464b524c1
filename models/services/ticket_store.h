#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <optional>
#include <stop_token>

#include "id.h"
#include "money.h"
#include "page.h"
#include "result.h"
#include "sets.h"

namespace desk {

struct TicketFilter
{
    std::optional<TicketState> state;
    bool unsolvedOnly = false; ///< new, open and pending
    Login owner;               ///< only this person's
    bool unassigned = false;
    UserNo user;     ///< only this customer's
    OrderNo payment; ///< only those about this payment
    std::optional<TicketCategory> category;
    std::optional<int> minLevel;

    friend bool operator==(const TicketFilter &, const TicketFilter &) = default;
};

struct TicketRow
{
    TicketNo ticketNo;
    UserNo userNo;
    QString customer; ///< masked name
    QString subject;
    TicketCategory category = TicketCategory::Other;
    TicketPriority priority = TicketPriority::Normal;
    TicketState state = TicketState::New;
    Login owner; ///< empty: nobody
    QString ownerName;
    QString team;
    int level = 1; ///< 1…3; escalation raises it
    std::optional<Money> amountAtRisk;
    int version = 1;
    QDateTime createdAt;
    QDateTime updatedAt;
};

struct TicketEvent
{
    int seq = 0;
    QDateTime at;
    QString person;
    TicketEventKind kind = TicketEventKind::Note;
    QString body;
    QString from;
    QString to;
};

/// The payment as it stood when the complaint was filed; later changes never rewrite it.
struct TicketSnapshot
{
    OrderNo orderNo;
    QDateTime takenAt;
    QJsonObject content; ///< keys of payments' columns; money as {"amount","currency"}, instants as ISO 8601
};

struct TicketDiagnosis
{
    OrderNo orderNo;
    QString outcome;
    QString primaryCause;
    QDateTime at;
    QJsonObject content; ///< the document that `walletdeskctl diagnose --json` prints, plus facts and answers
};

struct TicketDetail
{
    TicketRow row;
    QString subCategory;
    ContactChannel channel = ContactChannel::Call;
    std::optional<Disposition> disposition;
    QString createdBy;
    QString updatedBy;         ///< who made the current version
    QList<TicketEvent> events; ///< oldest first
    QList<TicketSnapshot> snapshots;
    QList<TicketDiagnosis> diagnoses;
};

struct OpenTicket
{
    UserNo user;
    QList<OrderNo> payments;
    TicketCategory category = TicketCategory::Other;
    QString subCategory;
    QString subject;
    QString text; ///< what the customer says
    ContactChannel channel = ContactChannel::Call;
    TicketPriority priority = TicketPriority::Normal;
    QList<QJsonObject> diagnoses; ///< documents of TicketDiagnosis::content, to be frozen on it
};

/// What a state change carries besides the state.
struct StateChange
{
    TicketState state = TicketState::Open;
    std::optional<Disposition> disposition; ///< required for Resolved
    QString reason;                         ///< required for closed → open
};

/// Complaints. Every change names the version it was made against; Conflict when somebody was faster, and the
/// ticket read again then says who and what. Nothing typed is ever lost by that. Version 0 stands for
/// whatever version there is, for scripts that nobody reads before: asked again under its id, it is the same
/// command.
class TicketStore
{
public:
    virtual ~TicketStore() = default;
    virtual Future<TicketNo> open(const CommandId &command, const OpenTicket &ticket) = 0;
    /// Newest first, at most \a limit (1…200).
    virtual Future<Page<TicketRow>> list(const TicketFilter &filter, const Cursor &after, int limit,
                                         std::stop_token stop) = 0;
    virtual Future<TicketDetail> ticket(const TicketNo &ticket) = 0;
    /// A note is internal; a reply goes to the customer and opens a new ticket. Answers the new version.
    virtual Future<int> addNote(const CommandId &command, const TicketNo &ticket, int version,
                                const QString &text) = 0;
    virtual Future<int> addReply(const CommandId &command, const TicketNo &ticket, int version,
                                 const QString &text) = 0;
    virtual Future<int> assign(const CommandId &command, const TicketNo &ticket, int version,
                               const Login &owner) = 0;
    virtual Future<int> setState(const CommandId &command, const TicketNo &ticket, int version,
                                 const StateChange &change) = 0;
    /// Raises the level by one (to 3 at most) with a reason of at least 8 characters.
    virtual Future<int> escalate(const CommandId &command, const TicketNo &ticket, int version,
                                 const QString &reason) = 0;
};

} // namespace desk
