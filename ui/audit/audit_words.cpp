#include "audit_words.h"

#include <QHash>

#include "format.h"
#include "refund_words.h"
#include "ring_words.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

struct Named
{
    const char *word;
    const char *name;
};

constexpr Named named[] = {
    {"search_opened", QT_TRANSLATE_NOOP("desk::AuditWords", "Search opened")},
    {"customer_opened", QT_TRANSLATE_NOOP("desk::AuditWords", "Customer opened")},
    {"many_opened", QT_TRANSLATE_NOOP("desk::AuditWords", "Many customers opened")},
    {"reveal_granted", QT_TRANSLATE_NOOP("desk::AuditWords", "Field asked for")},
    {"field_revealed", QT_TRANSLATE_NOOP("desk::AuditWords", "Field revealed")},
    {"field_copied", QT_TRANSLATE_NOOP("desk::AuditWords", "Field copied")},
    {"history_exported", QT_TRANSLATE_NOOP("desk::AuditWords", "History exported")},
    {"contact_opened", QT_TRANSLATE_NOOP("desk::AuditWords", "Contact opened")},
    {"contact_closed", QT_TRANSLATE_NOOP("desk::AuditWords", "Contact closed")},
    {"verification_passed", QT_TRANSLATE_NOOP("desk::AuditWords", "Question passed")},
    {"verification_failed", QT_TRANSLATE_NOOP("desk::AuditWords", "Question failed")},
    {"hold_placed", QT_TRANSLATE_NOOP("desk::AuditWords", "Hold placed")},
    {"ring_previewed", QT_TRANSLATE_NOOP("desk::AuditWords", "Ring of customers shown")},
    {"ring_held", QT_TRANSLATE_NOOP("desk::AuditWords", "Ring of customers frozen")},
    {"release_requested", QT_TRANSLATE_NOOP("desk::AuditWords", "Release requested")},
    {"release_approved", QT_TRANSLATE_NOOP("desk::AuditWords", "Release approved")},
    {"release_rejected", QT_TRANSLATE_NOOP("desk::AuditWords", "Release rejected")},
    {"refund_requested", QT_TRANSLATE_NOOP("desk::AuditWords", "Refund requested")},
    {"refund_approved", QT_TRANSLATE_NOOP("desk::AuditWords", "Refund approved")},
    {"refund_rejected", QT_TRANSLATE_NOOP("desk::AuditWords", "Refund rejected")},
    {"refund_withdrawn", QT_TRANSLATE_NOOP("desk::AuditWords", "Refund request withdrawn")},
    {"refund_settled", QT_TRANSLATE_NOOP("desk::AuditWords", "Refund carried out")},
    {"refunds_opened", QT_TRANSLATE_NOOP("desk::AuditWords", "Waiting refunds looked at")},
    {"refund_shown", QT_TRANSLATE_NOOP("desk::AuditWords", "Waiting refund shown")},
    {"vip_requested", QT_TRANSLATE_NOOP("desk::AuditWords", "VIP access asked for")},
    {"vip_approved", QT_TRANSLATE_NOOP("desk::AuditWords", "VIP access granted")},
    {"vip_rejected", QT_TRANSLATE_NOOP("desk::AuditWords", "VIP access refused")},
    {"refund_limit_set", QT_TRANSLATE_NOOP("desk::AuditWords", "Refund limit set")},
    {"ticket_opened", QT_TRANSLATE_NOOP("desk::AuditWords", "Ticket opened")},
    {"ticket_assigned", QT_TRANSLATE_NOOP("desk::AuditWords", "Ticket assigned")},
    {"ticket_note_added", QT_TRANSLATE_NOOP("desk::AuditWords", "Note added")},
    {"ticket_reply_added", QT_TRANSLATE_NOOP("desk::AuditWords", "Reply added")},
    {"ticket_state_changed", QT_TRANSLATE_NOOP("desk::AuditWords", "Ticket's state changed")},
    {"ticket_escalated", QT_TRANSLATE_NOOP("desk::AuditWords", "Ticket escalated")},
    {"payment_query_recorded", QT_TRANSLATE_NOOP("desk::AuditWords", "Query result recorded")},
    {"cause_feedback_recorded", QT_TRANSLATE_NOOP("desk::AuditWords", "Cause judged")},
    {"unknown_code_collected", QT_TRANSLATE_NOOP("desk::AuditWords", "Unknown code collected")},
    {"incident_declared", QT_TRANSLATE_NOOP("desk::AuditWords", "Incident declared")},
    {"incident_announced", QT_TRANSLATE_NOOP("desk::AuditWords", "Incident announced")},
    {"incident_tickets_attached", QT_TRANSLATE_NOOP("desk::AuditWords", "Tickets attached to an incident")},
    {"incident_replied", QT_TRANSLATE_NOOP("desk::AuditWords", "Incident's reply set")},
    {"incident_closed", QT_TRANSLATE_NOOP("desk::AuditWords", "Incident closed")},
    {"checklist_saved", QT_TRANSLATE_NOOP("desk::AuditWords", "Checklist saved")},
    {"checklist_tested", QT_TRANSLATE_NOOP("desk::AuditWords", "Checklist tested")},
    {"checklist_activated", QT_TRANSLATE_NOOP("desk::AuditWords", "Checklist activated")},
    {"checklist_discarded", QT_TRANSLATE_NOOP("desk::AuditWords", "Checklist discarded")},
    {"refused", QT_TRANSLATE_NOOP("desk::AuditWords", "Refused")},
    {"staff_added", QT_TRANSLATE_NOOP("desk::AuditWords", "Staff added")},
    {"staff_changed", QT_TRANSLATE_NOOP("desk::AuditWords", "Staff changed")},
    {"staff_deactivated", QT_TRANSLATE_NOOP("desk::AuditWords", "Staff deactivated")},
    {"password_set", QT_TRANSLATE_NOOP("desk::AuditWords", "Password set")},
    {"audit_opened", QT_TRANSLATE_NOOP("desk::AuditWords", "Evidence opened")},
    {"audit_exported", QT_TRANSLATE_NOOP("desk::AuditWords", "Evidence exported")},
    {"imported", QT_TRANSLATE_NOOP("desk::AuditWords", "File imported")},
    {"import_updated", QT_TRANSLATE_NOOP("desk::AuditWords", "Record changed by an import")},
    {"seeded", QT_TRANSLATE_NOOP("desk::AuditWords", "Demo data made")},
    {"backup_restored", QT_TRANSLATE_NOOP("desk::AuditWords", "Workspace restored from a backup")},
    {"backup_made", QT_TRANSLATE_NOOP("desk::AuditWords", "Workspace backed up")},
    {"workspace_made", QT_TRANSLATE_NOOP("desk::AuditWords", "Workspace made")},
    {"security_officer_added", QT_TRANSLATE_NOOP("desk::AuditWords", "First security officer added")},
};

constexpr Named keys[] = {
    {"scope", QT_TRANSLATE_NOOP("desk::AuditWords", "Scope")},
    {"reason", QT_TRANSLATE_NOOP("desk::AuditWords", "Reason")},
    {"field", QT_TRANSLATE_NOOP("desk::AuditWords", "Field")},
    {"channel", QT_TRANSLATE_NOOP("desk::AuditWords", "Channel")},
    {"outcome", QT_TRANSLATE_NOOP("desk::AuditWords", "Outcome")},
    {"question", QT_TRANSLATE_NOOP("desk::AuditWords", "Question")},
    {"result", QT_TRANSLATE_NOOP("desk::AuditWords", "Result")},
    {"state", QT_TRANSLATE_NOOP("desk::AuditWords", "State")},
    {"disposition", QT_TRANSLATE_NOOP("desk::AuditWords", "Disposition")},
    {"kind", QT_TRANSLATE_NOOP("desk::AuditWords", "Kind")},
    {"owner", QT_TRANSLATE_NOOP("desk::AuditWords", "Owner")},
    {"level", QT_TRANSLATE_NOOP("desk::AuditWords", "Level")},
    {"version", QT_TRANSLATE_NOOP("desk::AuditWords", "Version")},
    {"purpose", QT_TRANSLATE_NOOP("desk::AuditWords", "Purpose")},
    {"from", QT_TRANSLATE_NOOP("desk::AuditWords", "From")},
    {"until", QT_TRANSLATE_NOOP("desk::AuditWords", "Until")},
    {"word", QT_TRANSLATE_NOOP("desk::AuditWords", "Why")},
    {"amount", QT_TRANSLATE_NOOP("desk::AuditWords", "Amount")},
    {"status", QT_TRANSLATE_NOOP("desk::AuditWords", "Status")},
    {"payments", QT_TRANSLATE_NOOP("desk::AuditWords", "Payments")},
    {"currency", QT_TRANSLATE_NOOP("desk::AuditWords", "Currency")},
    {"login", QT_TRANSLATE_NOOP("desk::AuditWords", "Person")},
    {"action", QT_TRANSLATE_NOOP("desk::AuditWords", "Action")},
    {"link", QT_TRANSLATE_NOOP("desk::AuditWords", "Shared")},
    {"ring", QT_TRANSLATE_NOOP("desk::AuditWords", "With a ring that shares")},
    {"members", QT_TRANSLATE_NOOP("desk::AuditWords", "Customers")},
    {"placed", QT_TRANSLATE_NOOP("desk::AuditWords", "Newly frozen")},
};

template <size_t size>
QString nameOf(const Named (&list)[size], const QString &word)
{
    for (const Named &one : list) {
        if (word == QLatin1StringView(one.word))
            return QCoreApplication::translate("desk::AuditWords", one.name);
    }
    return word;
}

template <class E>
QString memberName(const QString &word)
{
    const auto known = fromText<E>(word);
    return known ? wordOf(*known) : word;
}

QString reasonName(const QString &action, const QString &word)
{
    if (action == u"hold_placed" || action == u"ring_held")
        return memberName<HoldReason>(word);
    if (action == u"refund_requested")
        return memberName<RefundReason>(word);
    return action == u"reveal_granted" ? memberName<RevealReason>(word) : memberName<ReleaseReason>(word);
}

/// "1200:CNY", minor units
QString amountName(const QString &word)
{
    const auto currency = Currency::fromCode(word.section(u':', 1));
    return currency ? formatMoney({word.section(u':', 0, 0).toLongLong(), *currency}) : word;
}

QString purposeName(const QString &word)
{
    switch (fromText<AuditPurpose>(word).value_or(AuditPurpose::Read)) {
    case AuditPurpose::Verify:
        return AuditWords::tr("checking");
    case AuditPurpose::Export:
        return AuditWords::tr("export");
    case AuditPurpose::Read:
        break;
    }
    return AuditWords::tr("reading");
}

/// The word behind \a key in the language of the program.
QString valueName(const QString &action, const QString &key, const QString &word)
{
    if (key == u"scope")
        return memberName<HoldScope>(word);
    if (key == u"reason")
        return reasonName(action, word);
    if (key == u"field")
        return memberName<RevealField>(word);
    if (key == u"channel")
        return memberName<ContactChannel>(word);
    if (key == u"outcome")
        return memberName<ContactOutcome>(word);
    if (key == u"question")
        return memberName<VerificationQuestion>(word);
    if (key == u"result")
        return memberName<QueryResult>(word);
    if (key == u"state")
        return action == u"refund_requested" ? memberName<RefundState>(word) : memberName<TicketState>(word);
    if (key == u"amount")
        return amountName(word);
    if (key == u"disposition")
        return memberName<Disposition>(word);
    if (key == u"kind")
        return memberName<StaffKind>(word);
    if (key == u"status")
        return memberName<PaymentStatus>(word);
    if (key == u"payments")
        return memberName<PaymentKind>(word);
    if (key == u"link" || key == u"ring")
        return memberName<RingLink>(word);
    if (key == u"purpose")
        return purposeName(word);
    if (key == u"action")
        return AuditWords::action(word);
    bool isNumber = false;
    const qint64 ms = word.toLongLong(&isNumber);
    if (isNumber && (key == u"from" || key == u"until"))
        return formatDay(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
    return word;
}

} // namespace

QStringList AuditWords::actions()
{
    QStringList all;
    for (const Named &one : named)
        all.append(QString::fromLatin1(one.word));
    return all;
}

QString AuditWords::action(const QString &word)
{
    return nameOf(named, word);
}

QString AuditWords::column(AuditModel::Column column)
{
    switch (column) {
    case AuditModel::At:
        return tr("When");
    case AuditModel::Person:
        return tr("Who");
    case AuditModel::Action:
        return tr("What");
    case AuditModel::On:
        return tr("On");
    case AuditModel::Detail:
        break;
    }
    return tr("Details");
}

QString AuditWords::target(const AuditEntry &entry)
{
    if (!entry.ticketNo.isEmpty())
        return entry.userNo.isEmpty()
                   ? entry.ticketNo.value()
                   : tr("%1, customer %2").arg(entry.ticketNo.value(), entry.userNo.value());
    if (entry.targetKind == u"hold" && !entry.userNo.isEmpty())
        return tr("Hold, customer %1").arg(entry.userNo.value());
    if (entry.targetKind == u"payment" && !entry.userNo.isEmpty())
        return tr("Payment, customer %1").arg(entry.userNo.value());
    if (!entry.userNo.isEmpty())
        return tr("Customer %1").arg(entry.userNo.value());
    if (entry.targetKind == u"staff")
        return entry.targetName.isEmpty() ? entry.targetId
                                          : tr("%1 (%2)").arg(entry.targetName, entry.targetId);
    return {};
}

QString AuditWords::detail(const AuditEntry &entry)
{
    QStringList parts;
    for (const QString &pair : entry.detail.split(u' ', Qt::SkipEmptyParts)) {
        const QString key = pair.section(u'=', 0, 0);
        const QString value = pair.section(u'=', 1);
        const QString name = nameOf(keys, key);
        if (name == key) // for the machine: ids and digests stand in the tooltip
            continue;
        parts.append(tr("%1: %2").arg(name, valueName(entry.action, key, value)));
    }
    return parts.join(u" · "_s);
}

QString AuditWords::cell(const AuditEntry &entry, AuditModel::Column column, const QDateTime &now)
{
    switch (column) {
    case AuditModel::At:
        return formatInstant(entry.at, now, true);
    case AuditModel::Person:
        return entry.person.isEmpty() ? entry.login.value() : entry.person;
    case AuditModel::Action:
        return action(entry.action);
    case AuditModel::On:
        return target(entry);
    case AuditModel::Detail:
        break;
    }
    return detail(entry);
}

QString AuditWords::toolTip(const AuditEntry &entry, AuditModel::Column column)
{
    switch (column) {
    case AuditModel::At:
        return tr("Row %1").arg(entry.id) + u'\n' + instantToolTip(entry.at);
    case AuditModel::Person:
        return tr("Signed in as %1").arg(entry.login.value());
    case AuditModel::Action:
        return entry.action;
    case AuditModel::On:
        return entry.targetKind + u' ' + entry.targetId;
    case AuditModel::Detail:
        break;
    }
    return entry.detail;
}

QString AuditWords::alert(const BrowsingAlert &alert, const QDateTime &now)
{
    const QString who = alert.person.isEmpty() ? alert.login.value() : alert.person;
    const QString from = formatInstant(alert.from, now);
    const QString until = formatInstant(alert.until, now);
    const int times = int(alert.count);
    if (alert.action == u"search_opened")
        return tr("%1 opened %n search session(s) between %2 and %3.", nullptr, times).arg(who, from, until);
    if (alert.action == u"reveal_granted")
        return tr("%1 asked for %n masked field(s) between %2 and %3.", nullptr, times).arg(who, from, until);
    return tr("%1 opened %n customer(s) between %2 and %3.", nullptr, times).arg(who, from, until);
}

} // namespace desk
