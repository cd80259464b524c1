#pragma once

#include <QHash>
#include <QPromise>
#include <QSet>
#include <functional>
#include <memory>

#include "clock.h"
#include "fake_audit.h"
#include "fake_checklists.h"
#include "fake_refunds.h"
#include "fake_vip.h"
#include "workspace.h"

namespace desk {

/// Stands still until a test moves it.
class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return m_now; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now = QDateTime(QDate(2026, 11, 20), QTime(6, 5), Qt::UTC);
};

enum class FakeMode {
    Normal,
    Slow,     ///< answers wait for FakeDesk::deliver()
    Offline,  ///< every call: Unavailable
    Denied,   ///< every call: Denied
    Conflict, ///< every command: Conflict; reads answer
    Empty     ///< lists are empty, latestFailure is NotFound
};

/// A whole workspace in memory with a small fixed world (fake_world.cpp), for tests of screens: two
/// customers, a long history, holds, tickets. Commands change it, with the versions and refusals that the
/// database would have. GUI thread only.
class FakeDesk final : public Workspace,
                       public SearchStore,
                       public CustomerStore,
                       public HistoryStore,
                       public DiagnosisStore,
                       public HoldStore,
                       public KnowledgeStore,
                       public ContactStore,
                       public TicketStore,
                       public StaffStore,
                       public CommandStore,
                       public InsightStore,
                       public IncidentStore
{
public:
    FakeDesk();

    FakeMode mode = FakeMode::Normal;
    QHash<QString, Error> failures; ///< by operation (the function's name): answered instead, until taken out
    QStringList calls;              ///< operations in order of calling
    void deliver();                 ///< answers everything that Slow held back
    void setLink(LinkState state);

    // The world; a test may change it before it opens a screen.
    FakeClock clock;
    Staff me;
    QList<Staff> everybody;
    QStringList lowered; ///< protection of the connection
    QList<Customer> people;
    QHash<UserNo, QList<Account>> accountsOf;
    QHash<UserNo, QList<Card>> cardsOf;
    QHash<UserNo, QList<CustomerLink>> linksOf;
    QHash<UserNo, QList<PaymentRow>> paymentsOf; ///< newest first
    QHash<OrderNo, PaymentFacts> factsOf;
    QHash<OrderNo, FollowUp> followUps;
    QSet<OrderNo> collected; ///< orders whose code was collected
    QList<UnknownCode> unknownCodeList;
    QList<CheckAccuracy> accuracyList;
    QList<RecordFeedback> feedbackGiven;
    QList<Hold> holdList;
    QList<ReleaseRequest> requests;
    QList<RingChoice> ringChoiceList;
    QList<RingMember> ringMemberList; ///< of every ring
    QList<PlaceRingHold> ringsPlaced;
    QList<TicketDetail> ticketList; ///< newest first
    QList<Contact> contactList;
    QHash<ContactId, Verification> verifications;
    QHash<ContactId, UserNo> contactUser;
    QList<SentCommand> sentCommands; ///< without an answer
    QList<LostCommand> lostCommands;
    QList<Incident> incidentList;                       ///< newest first
    QHash<IncidentId, QList<IncidentTicket>> ticketsOf; ///< attached and not
    QHash<UserNo, QList<IncidentNotice>> notices;
    QHash<int, QList<AttemptTally>> talliesNow, talliesBefore; ///< by InsightDimension
    QList<FailedOrder> failedList;                             ///< oldest first; their facts are in factsOf
    FakeChecklists checklistStore{*this};
    FakeAudit auditStore{*this};
    FakeVip vipStore{*this};
    FakeRefunds refundStore{*this};

    QString name() const override { return QStringLiteral("fake"); }
    LinkState linkState() const override { return m_link; }
    QStringList loweredProtection() const override { return lowered; }
    SearchStore &search() override { return *this; }
    CustomerStore &customers() override { return *this; }
    HistoryStore &history() override { return *this; }
    DiagnosisStore &diagnosis() override { return *this; }
    HoldStore &holds() override { return *this; }
    KnowledgeStore &knowledge() override { return *this; }
    ContactStore &contacts() override { return *this; }
    TicketStore &tickets() override { return *this; }
    StaffStore &staff() override { return *this; }
    CommandStore &commands() override { return *this; }
    InsightStore &insights() override { return *this; }
    IncidentStore &incidents() override { return *this; }
    ChecklistStore &checklists() override { return checklistStore; }
    AuditStore &audit() override { return auditStore; }
    VipStore &vip() override { return vipStore; }
    RefundStore &refunds() override { return refundStore; }

    Future<SearchAnswer> search(const QString &text, std::stop_token stop) override;
    Future<Customer> customer(const UserNo &user) override;
    Future<QList<Account>> accounts(const UserNo &user) override;
    Future<QList<Card>> cards(const UserNo &user) override;
    Future<QList<Device>> devices(const UserNo &user) override;
    Future<QList<SignIn>> signIns(const UserNo &user, int limit) override;
    Future<QList<CustomerLink>> links(const UserNo &user) override;
    Future<Page<PaymentRow>> page(const UserNo &user, const HistoryFilter &filter, const Cursor &after,
                                  int limit, std::stop_token stop) override;
    Future<Page<PaymentRow>> pageBefore(const UserNo &user, const HistoryFilter &filter, const Cursor &before,
                                        int limit, std::stop_token stop) override;
    Future<QList<CurrencyTotal>> totals(const UserNo &user, const HistoryFilter &filter,
                                        std::stop_token stop) override;
    Future<PaymentDetail> detail(const OrderNo &order) override;
    Future<PaymentRow> latestFailure(const UserNo &user) override;
    Future<QDateTime> beginExport(const CommandId &command, const UserNo &user,
                                  const HistoryFilter &filter) override;
    Future<PaymentFacts> facts(const OrderNo &order) override;
    Future<QList<PaymentFacts>> facts(const QList<OrderNo> &orders, std::stop_token stop) override;
    Future<StoredChecklist> activeChecklist() override;
    Future<HoldId> place(const CommandId &command, const PlaceHold &hold) override;
    Future<QList<Hold>> holds(const UserNo &user) override;
    Future<QList<InFlight>> inFlight(const UserNo &user, HoldScope scope, const AccountId &account) override;
    Future<ReleaseRequestId> requestRelease(const CommandId &command, const HoldId &hold,
                                            ReleaseReason reason, const QString &note) override;
    Future<QList<ReleaseRequest>> openRequests() override;
    Future<Decision> decide(const CommandId &command, const ReleaseRequestId &request, Decision decision,
                            const QString &note) override;
    Future<QList<RingChoice>> ringChoices(const UserNo &user) override;
    Future<RingPreview> previewRing(const UserNo &user, RingLink link, const QString &linkId) override;
    Future<QList<RingMember>> ringMembers(const RingPreviewId &preview, HoldScope scope,
                                          const QDateTime &until) override;
    Future<QList<RingHold>> placeRing(const CommandId &command, const PlaceRingHold &hold) override;
    Future<FollowUp> followUp(const OrderNo &order) override;
    Future<QDateTime> recordQuery(const CommandId &command, const OrderNo &order, QueryResult result,
                                  const QString &note) override;
    Future<bool> collectUnknownCode(const CommandId &command, const OrderNo &order) override;
    Future<QList<UnknownCode>> unknownCodes() override;
    Future<QDateTime> recordFeedback(const CommandId &command, const RecordFeedback &feedback) override;
    Future<QList<CheckAccuracy>> checkAccuracy() override;
    Future<ContactId> open(const CommandId &command, const UserNo &user, ContactChannel channel) override;
    Future<QDateTime> close(const CommandId &command, const ContactId &contact, ContactOutcome outcome,
                            const QString &note) override;
    Future<QList<Contact>> contacts(const UserNo &user, int limit) override;
    Future<Contact> openContact(const UserNo &user) override;
    Future<Verification> verify(const CommandId &command, const ContactId &contact,
                                VerificationQuestion question, bool passed) override;
    Future<Verification> verification(const ContactId &contact) override;
    Future<Revealed> reveal(const CommandId &command, const UserNo &user, RevealField field,
                            RevealReason reason, const QString &note) override;
    Future<QDateTime> recordCopy(const CommandId &command, const QString &grant) override;
    Future<TicketNo> open(const CommandId &command, const OpenTicket &ticket) override;
    Future<Page<TicketRow>> list(const TicketFilter &filter, const Cursor &after, int limit,
                                 std::stop_token stop) override;
    Future<TicketDetail> ticket(const TicketNo &ticket) override;
    Future<int> addNote(const CommandId &command, const TicketNo &ticket, int version,
                        const QString &text) override;
    Future<int> addReply(const CommandId &command, const TicketNo &ticket, int version,
                         const QString &text) override;
    Future<int> assign(const CommandId &command, const TicketNo &ticket, int version,
                       const Login &owner) override;
    Future<int> setState(const CommandId &command, const TicketNo &ticket, int version,
                         const StateChange &change) override;
    Future<int> escalate(const CommandId &command, const TicketNo &ticket, int version,
                         const QString &reason) override;
    Future<Staff> self() override;
    Future<QList<Staff>> list() override;
    Future<Login> add(const CommandId &command, const AddStaff &staff, const QString &password) override;
    Future<Login> change(const CommandId &command, const ChangeStaff &change) override;
    Future<Login> deactivate(const CommandId &command, const Login &login) override;
    Future<Login> setPassword(const CommandId &command, const QString &password) override;

    QList<SentCommand> unanswered() const override { return sentCommands; }
    Future<QList<LostCommand>> lost() override;
    void forget(const CommandId &command) override;
    Future<Page<FailedOrder>> failedOrders(const InstantRange &range, const Cursor &after, int limit,
                                           std::stop_token stop) override;
    Future<QList<AttemptTally>> tallies(const InstantRange &window, InsightDimension dimension,
                                        std::stop_token stop) override;
    Future<IncidentId> declareIncident(const CommandId &command, const DeclareIncident &incident) override;
    Future<Page<Incident>> incidents(bool openOnly, const Cursor &after, int limit) override;
    Future<Incident> incident(const IncidentId &id) override;
    Future<QList<IncidentTicket>> incidentTickets(const IncidentId &id) override;
    Future<int> attachTickets(const CommandId &command, const IncidentId &id,
                              const std::optional<QList<TicketNo>> &tickets) override;
    Future<QDateTime> announceIncident(const CommandId &command, const IncidentId &id,
                                       const LocalText &text) override;
    Future<QDateTime> setIncidentReply(const CommandId &command, const IncidentId &id,
                                       const QString &text) override;
    Future<int> replyIncidentTicket(const CommandId &command, const IncidentId &id,
                                    const TicketNo &ticket) override;
    Future<QDateTime> closeIncident(const CommandId &command, const IncidentId &id, Disposition disposition,
                                    const QString &note) override;
    Future<TicketState> settleIncidentTicket(const CommandId &command, const IncidentId &id,
                                             const TicketNo &ticket) override;
    Future<QList<IncidentNotice>> noticesOf(const UserNo &user) override;

private:
    friend class FakeAudit;
    friend class FakeChecklists;
    friend class FakeVip;
    friend class FakeRefunds;
    template <class T>
    Future<T> answer(const char *operation, std::function<Result<T>()> make, bool change = false);
    Future<int> changeTicket(const char *operation, const TicketNo &ticket, int version,
                             std::function<void(TicketDetail &)> change);
    QList<PaymentRow> filtered(const UserNo &user, const HistoryFilter &filter) const;
    const PaymentRow *paymentOf(const OrderNo &order, UserNo *user) const;
    QList<SearchHit> hitsFor(const QString &text) const;
    void makeWorld();

    LinkState m_link = LinkState::Connected;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace desk
