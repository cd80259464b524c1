#include <algorithm>

#include "fake_answer.h"

using namespace Qt::StringLiterals;

namespace desk {

Future<HoldId> FakeDesk::place(const CommandId &command, const PlaceHold &hold)
{
    return answer<HoldId>(
        "place",
        [=, this]() -> Result<HoldId> {
            if (hold.reason == HoldReason::Other && hold.note.size() < 8)
                return failure(ErrorKind::Invalid, "place", "note_too_short");
            const HoldId id(command.value());
            if (std::ranges::find(holdList, id, &Hold::id) != holdList.end())
                return id;
            Hold made;
            made.id = id;
            made.userNo = hold.user;
            made.accountId = hold.account;
            made.scope = hold.scope;
            made.reason = hold.reason;
            made.note = hold.note;
            made.source = u"agent"_s;
            made.placedBy = me.name;
            made.placedAt = clock.now();
            made.until = hold.until;
            made.standing = true;
            holdList.prepend(made);
            return id;
        },
        true);
}

Future<QList<Hold>> FakeDesk::holds(const UserNo &user)
{
    return answer<QList<Hold>>("holds", [=, this] {
        QList<Hold> rows;
        std::ranges::copy_if(holdList, std::back_inserter(rows),
                             [&](const Hold &hold) { return hold.userNo == user; });
        return rows;
    });
}

Future<QList<InFlight>> FakeDesk::inFlight(const UserNo &user, HoldScope scope, const AccountId &)
{
    return answer<QList<InFlight>>("inFlight", [=, this] {
        QList<InFlight> rows;
        for (const PaymentRow &row : paymentsOf.value(user)) {
            if (row.status == PaymentStatus::Pending)
                rows.append(
                    {row, scope == HoldScope::All || (scope == HoldScope::Outgoing && isOutgoing(row.kind))});
        }
        return rows;
    });
}

Future<ReleaseRequestId> FakeDesk::requestRelease(const CommandId &command, const HoldId &hold,
                                                  ReleaseReason reason, const QString &note)
{
    return answer<ReleaseRequestId>(
        "requestRelease",
        [=, this]() -> Result<ReleaseRequestId> {
            const auto it = std::ranges::find(holdList, hold, &Hold::id);
            if (it == holdList.end())
                return failure(ErrorKind::NotFound, "requestRelease");
            if (it->releaseRequested || !it->standing)
                return failure(ErrorKind::Conflict, "requestRelease", "request_open");
            it->releaseRequested = true;
            ReleaseRequest request;
            request.id = ReleaseRequestId(command.value());
            request.hold = *it;
            request.requestedBy = me.name;
            request.reason = reason;
            request.note = note;
            request.at = clock.now();
            request.lapsesAt = clock.now().addSecs(72 * 3600);
            requests.append(request);
            return request.id;
        },
        true);
}

Future<QList<ReleaseRequest>> FakeDesk::openRequests()
{
    return answer<QList<ReleaseRequest>>("openRequests", [this] {
        QList<ReleaseRequest> rows;
        if (mode != FakeMode::Empty)
            std::ranges::copy_if(requests, std::back_inserter(rows),
                                 [](const ReleaseRequest &request) { return !request.decision; });
        return rows;
    });
}

Future<Decision> FakeDesk::decide(const CommandId &, const ReleaseRequestId &request, Decision decision,
                                  const QString &note)
{
    return answer<Decision>(
        "decide",
        [=, this]() -> Result<Decision> {
            const auto it = std::ranges::find(requests, request, &ReleaseRequest::id);
            if (it == requests.end())
                return failure(ErrorKind::NotFound, "decide");
            if (!it->mayDecide)
                return failure(ErrorKind::Denied, "decide", "same_person");
            it->decision = decision;
            it->decidedBy = me.name;
            it->decisionNote = note;
            const auto hold = std::ranges::find(holdList, it->hold.id, &Hold::id);
            if (hold != holdList.end() && decision == Decision::Approved) {
                hold->standing = false;
                hold->closedAt = clock.now();
                hold->closedBy = me.name;
                hold->closeReason = u"released"_s;
            }
            return decision;
        },
        true);
}

Future<ContactId> FakeDesk::open(const CommandId &command, const UserNo &user, ContactChannel channel)
{
    return answer<ContactId>(
        "openContactNow",
        [=, this] {
            Contact contact;
            contact.id = ContactId(command.value());
            contact.channel = channel;
            contact.handledBy = me.name;
            contact.startedAt = clock.now();
            contactList.prepend(contact);
            contactUser.insert(contact.id, user);
            return contact.id;
        },
        true);
}

Future<QDateTime> FakeDesk::close(const CommandId &, const ContactId &contact, ContactOutcome outcome,
                                  const QString &note)
{
    return answer<QDateTime>(
        "close",
        [=, this]() -> Result<QDateTime> {
            const auto it = std::ranges::find(contactList, contact, &Contact::id);
            if (it == contactList.end())
                return failure(ErrorKind::NotFound, "close");
            it->endedAt = clock.now();
            it->outcome = toText(outcome);
            it->note = note;
            return it->endedAt;
        },
        true);
}

Future<QList<Contact>> FakeDesk::contacts(const UserNo &user, int limit)
{
    return answer<QList<Contact>>("contacts", [=, this] {
        QList<Contact> rows;
        for (const Contact &contact : contactList) {
            if (contactUser.value(contact.id) == user && rows.size() < limit)
                rows.append(contact);
        }
        return rows;
    });
}

Future<Contact> FakeDesk::openContact(const UserNo &user)
{
    return answer<Contact>("openContact", [=, this]() -> Result<Contact> {
        for (const Contact &contact : contactList) {
            if (contactUser.value(contact.id) == user && !contact.endedAt.isValid())
                return contact;
        }
        return failure(ErrorKind::NotFound, "openContact");
    });
}

Future<Verification> FakeDesk::verify(const CommandId &, const ContactId &contact,
                                      VerificationQuestion question, bool passed)
{
    return answer<Verification>(
        "verify",
        [=, this]() -> Result<Verification> {
            Verification &state = verifications[contact];
            if (state.locked)
                return failure(ErrorKind::Denied, "verify", "verification_locked");
            QList<VerificationQuestion> &list = passed ? state.passed : state.failed;
            if (!list.contains(question) || !passed)
                list.append(question);
            state.locked = state.failed.size() >= 3;
            state.verified = !state.locked && state.passed.size() >= 2;
            return state;
        },
        true);
}

Future<Verification> FakeDesk::verification(const ContactId &contact)
{
    return answer<Verification>("verification", [=, this] { return verifications.value(contact); });
}

Future<Revealed> FakeDesk::reveal(const CommandId &, const UserNo &user, RevealField field, RevealReason,
                                  const QString &)
{
    return answer<Revealed>(
        "reveal",
        [=, this]() -> Result<Revealed> {
            for (auto it = verifications.cbegin(); it != verifications.cend(); ++it) {
                if (it->verified && contactUser.value(it.key()) == user)
                    return Revealed{field == RevealField::Phone ? u"13800008000"_s : u"revealed"_s,
                                    clock.now().addSecs(120), u"grant"_s};
            }
            return failure(ErrorKind::Denied, "reveal", "not_verified");
        },
        true);
}

Future<QDateTime> FakeDesk::recordCopy(const CommandId &, const QString &)
{
    return answer<QDateTime>("recordCopy", [=, this] { return clock.now(); }, true);
}

Future<TicketNo> FakeDesk::open(const CommandId &, const OpenTicket &ticket)
{
    return answer<TicketNo>(
        "openTicket",
        [=, this] {
            TicketDetail made;
            made.row.ticketNo = TicketNo(u"T-2026-%1"_s.arg(400 + ticketList.size(), 6, 10, QChar(u'0')));
            made.row.userNo = ticket.user;
            made.row.subject = ticket.subject;
            made.row.category = ticket.category;
            made.row.priority = ticket.priority;
            made.row.createdAt = made.row.updatedAt = clock.now();
            made.subCategory = ticket.subCategory;
            made.channel = ticket.channel;
            made.createdBy = made.updatedBy = me.name;
            made.events = {{1, clock.now(), me.name, TicketEventKind::Filed, ticket.text, {}, {}}};
            for (const OrderNo &order : ticket.payments)
                made.snapshots.append({order, clock.now(), {{u"order_no"_s, order.value()}}});
            for (const QJsonObject &content : ticket.diagnoses)
                made.diagnoses.append({OrderNo(content[u"order_no"_s].toString()),
                                       content[u"outcome"_s].toString(),
                                       content[u"primary_cause"_s].toString(), clock.now(), content});
            ticketList.prepend(made);
            return made.row.ticketNo;
        },
        true);
}

Future<Page<TicketRow>> FakeDesk::list(const TicketFilter &filter, const Cursor &after, int limit,
                                       std::stop_token)
{
    return answer<Page<TicketRow>>("list", [=, this] {
        QList<TicketRow> rows;
        for (const TicketDetail &one : ticketList) {
            const TicketRow &row = one.row;
            const bool solved = row.state == TicketState::Resolved || row.state == TicketState::Closed;
            if (mode != FakeMode::Empty && (!filter.state || row.state == *filter.state)
                && !(filter.unsolvedOnly && solved) && (filter.owner.isEmpty() || row.owner == filter.owner)
                && (!filter.unassigned || row.owner.isEmpty())
                && (filter.user.isEmpty() || row.userNo == filter.user)
                && (!filter.category || row.category == *filter.category)
                && (!filter.minLevel || row.level >= *filter.minLevel))
                rows.append(row);
        }
        const qsizetype begin = after.toLongLong();
        Page<TicketRow> page{rows.mid(begin, limit), {}};
        if (begin + limit < rows.size())
            page.next = QString::number(begin + limit);
        return page;
    });
}

Future<TicketDetail> FakeDesk::ticket(const TicketNo &ticket)
{
    return answer<TicketDetail>("ticket", [=, this]() -> Result<TicketDetail> {
        for (const TicketDetail &one : ticketList) {
            if (one.row.ticketNo == ticket)
                return one;
        }
        return failure(ErrorKind::NotFound, "ticket");
    });
}

Future<int> FakeDesk::changeTicket(const char *operation, const TicketNo &ticket, int version,
                                   std::function<void(TicketDetail &)> change)
{
    return answer<int>(
        operation,
        [=, this]() -> Result<int> {
            for (TicketDetail &one : ticketList) {
                if (one.row.ticketNo != ticket)
                    continue;
                if (one.row.version != version)
                    return failure(ErrorKind::Conflict, operation, "version_conflict");
                change(one);
                one.updatedBy = me.name;
                one.row.updatedAt = clock.now();
                return ++one.row.version;
            }
            return failure(ErrorKind::NotFound, operation);
        },
        true);
}

Future<int> FakeDesk::addNote(const CommandId &, const TicketNo &ticket, int version, const QString &text)
{
    return changeTicket("addNote", ticket, version, [=, this](TicketDetail &one) {
        one.events.append(
            {int(one.events.size()) + 1, clock.now(), me.name, TicketEventKind::Note, text, {}, {}});
    });
}

Future<int> FakeDesk::addReply(const CommandId &, const TicketNo &ticket, int version, const QString &text)
{
    return changeTicket("addReply", ticket, version, [=, this](TicketDetail &one) {
        one.events.append(
            {int(one.events.size()) + 1, clock.now(), me.name, TicketEventKind::Reply, text, {}, {}});
        if (one.row.state == TicketState::New)
            one.row.state = TicketState::Open;
    });
}

Future<int> FakeDesk::assign(const CommandId &, const TicketNo &ticket, int version, const Login &owner)
{
    return changeTicket("assign", ticket, version, [=, this](TicketDetail &one) {
        one.row.owner = owner;
        const auto it = std::ranges::find(everybody, owner, &Staff::login);
        one.row.ownerName = it == everybody.end() ? QString() : it->name;
        if (one.row.state == TicketState::New)
            one.row.state = TicketState::Open;
    });
}

Future<int> FakeDesk::setState(const CommandId &, const TicketNo &ticket, int version,
                               const StateChange &change)
{
    return changeTicket("setState", ticket, version, [=, this](TicketDetail &one) {
        one.events.append({int(one.events.size()) + 1, clock.now(), me.name, TicketEventKind::State,
                           change.reason, toText(one.row.state), toText(change.state)});
        one.row.state = change.state;
        one.disposition = change.disposition;
    });
}

Future<int> FakeDesk::escalate(const CommandId &, const TicketNo &ticket, int version, const QString &reason)
{
    return changeTicket("escalate", ticket, version, [=, this](TicketDetail &one) {
        one.row.level = std::min(3, one.row.level + 1);
        one.events.append({int(one.events.size()) + 1,
                           clock.now(),
                           me.name,
                           TicketEventKind::Escalated,
                           reason,
                           {},
                           QString::number(one.row.level)});
    });
}

Future<Staff> FakeDesk::self()
{
    return answer<Staff>("self", [this] { return me; });
}

Future<QList<Staff>> FakeDesk::list()
{
    return answer<QList<Staff>>("staffList", [this] { return everybody; });
}

Future<Login> FakeDesk::add(const CommandId &, const AddStaff &staff, const QString &)
{
    return answer<Login>(
        "add",
        [=, this] {
            everybody.append({staff.login, staff.employeeNo, staff.name, staff.team, {staff.kind}, true});
            return staff.login;
        },
        true);
}

Future<Login> FakeDesk::change(const CommandId &, const ChangeStaff &change)
{
    return answer<Login>(
        "changeStaff",
        [=, this]() -> Result<Login> {
            const auto it = std::ranges::find(everybody, change.login, &Staff::login);
            if (it == everybody.end())
                return failure(ErrorKind::NotFound, "changeStaff", "unknown_login");
            if (!change.kinds.isEmpty())
                it->kinds = change.kinds;
            it->team = change.team.value_or(it->team);
            return change.login;
        },
        true);
}

Future<Login> FakeDesk::deactivate(const CommandId &, const Login &login)
{
    return answer<Login>("deactivate", [login] { return login; }, true);
}

Future<Login> FakeDesk::setPassword(const CommandId &, const QString &)
{
    return answer<Login>("setPassword", [this] { return me.login; }, true);
}

Future<QList<LostCommand>> FakeDesk::lost()
{
    return answer<QList<LostCommand>>("lost", [this] { return lostCommands; });
}

void FakeDesk::forget(const CommandId &command)
{
    lostCommands.removeIf([&](const LostCommand &lost) { return lost.command.id == command; });
}

} // namespace desk
