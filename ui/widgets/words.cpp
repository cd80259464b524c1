#include "words.h"

#include <QCoreApplication>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr const char *context = "Words";

QString translated(const char *word)
{
    return QCoreApplication::translate(context, word);
}

template <class E, size_t N>
QString member(const std::array<const char *, N> &words, E value)
{
    static_assert(N == closedSet<E>.size());
    return translated(words[size_t(value)]);
}

} // namespace

QString toneName(Tone tone)
{
    static constexpr std::array names{"neutral", "accent", "bad", "warn", "good"};
    return QString::fromLatin1(names[size_t(tone)]);
}

QString wordOf(PaymentKind value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Payment"),     QT_TRANSLATE_NOOP("Words", "Transfer out"),
        QT_TRANSLATE_NOOP("Words", "Transfer in"), QT_TRANSLATE_NOOP("Words", "Top-up"),
        QT_TRANSLATE_NOOP("Words", "Withdrawal"),  QT_TRANSLATE_NOOP("Words", "Refund"),
        QT_TRANSLATE_NOOP("Words", "Fee")};
    return member(words, value);
}

QString wordOf(PaymentStatus value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Pending"),  QT_TRANSLATE_NOOP("Words", "Succeeded"),
        QT_TRANSLATE_NOOP("Words", "Failed"),   QT_TRANSLATE_NOOP("Words", "Reversed"),
        QT_TRANSLATE_NOOP("Words", "Refunded"), QT_TRANSLATE_NOOP("Words", "Partly refunded"),
        QT_TRANSLATE_NOOP("Words", "Unknown")};
    return member(words, value);
}

QString wordOf(HoldScope value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Outgoing payments"), QT_TRANSLATE_NOOP("Words", "Withdrawals"),
        QT_TRANSLATE_NOOP("Words", "Everything"), QT_TRANSLATE_NOOP("Words", "Sign-in")};
    return member(words, value);
}

QString wordOf(HoldReason value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Account takeover"), QT_TRANSLATE_NOOP("Words", "Phone lost"),
        QT_TRANSLATE_NOOP("Words", "Card lost"),        QT_TRANSLATE_NOOP("Words", "Customer's request"),
        QT_TRANSLATE_NOOP("Words", "Fraud suspected"),  QT_TRANSLATE_NOOP("Words", "Legal order"),
        QT_TRANSLATE_NOOP("Words", "Other reason")};
    return member(words, value);
}

QString wordOf(ReleaseReason value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Placed in error"), QT_TRANSLATE_NOOP("Words", "Customer verified"),
        QT_TRANSLATE_NOOP("Words", "Investigation closed"), QT_TRANSLATE_NOOP("Words", "Order lifted"),
        QT_TRANSLATE_NOOP("Words", "Other reason")};
    return member(words, value);
}

QString wordOf(Decision value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Words", "Approved"),
                                      QT_TRANSLATE_NOOP("Words", "Rejected")};
    return member(words, value);
}

QString wordOf(StaffKind value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Agent"), QT_TRANSLATE_NOOP("Words", "Supervisor"),
        QT_TRANSLATE_NOOP("Words", "Auditor"), QT_TRANSLATE_NOOP("Words", "Security officer")};
    return member(words, value);
}

QString wordOf(ContactChannel value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Words", "Call"), QT_TRANSLATE_NOOP("Words", "Chat"),
                                      QT_TRANSLATE_NOOP("Words", "Mail")};
    return member(words, value);
}

QString wordOf(ContactOutcome value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Answered"), QT_TRANSLATE_NOOP("Words", "Resolved"),
        QT_TRANSLATE_NOOP("Words", "Follow-up needed"), QT_TRANSLATE_NOOP("Words", "Dropped"),
        QT_TRANSLATE_NOOP("Words", "Wrong number")};
    return member(words, value);
}

QString wordOf(VerificationQuestion value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Code sent by SMS"),    QT_TRANSLATE_NOOP("Words", "Last four of the ID"),
        QT_TRANSLATE_NOOP("Words", "Last four of a card"), QT_TRANSLATE_NOOP("Words", "A recent payment"),
        QT_TRANSLATE_NOOP("Words", "Registered e-mail"),   QT_TRANSLATE_NOOP("Words", "Date of birth")};
    return member(words, value);
}

QString wordOf(RevealField value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Words", "Name"), QT_TRANSLATE_NOOP("Words", "Phone"),
                                      QT_TRANSLATE_NOOP("Words", "E-mail"),
                                      QT_TRANSLATE_NOOP("Words", "ID number")};
    return member(words, value);
}

QString wordOf(RevealReason value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Calling back"), QT_TRANSLATE_NOOP("Words", "Identity check"),
        QT_TRANSLATE_NOOP("Words", "Case work"), QT_TRANSLATE_NOOP("Words", "Regulator's request")};
    return member(words, value);
}

QString wordOf(TicketState value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Words", "New"),
                                      QT_TRANSLATE_NOOP("Words", "Open"),
                                      QT_TRANSLATE_NOOP("Words", "Waiting for customer"),
                                      QT_TRANSLATE_NOOP("Words", "Waiting for third party"),
                                      QT_TRANSLATE_NOOP("Words", "Resolved"),
                                      QT_TRANSLATE_NOOP("Words", "Closed")};
    return member(words, value);
}

QString wordOf(TicketPriority value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Words", "Low"), QT_TRANSLATE_NOOP("Words", "Normal"),
                                      QT_TRANSLATE_NOOP("Words", "High"),
                                      QT_TRANSLATE_NOOP("Words", "Urgent")};
    return member(words, value);
}

QString wordOf(TicketCategory value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Payment failed"), QT_TRANSLATE_NOOP("Words", "Money missing"),
        QT_TRANSLATE_NOOP("Words", "Refund"),         QT_TRANSLATE_NOOP("Words", "Account access"),
        QT_TRANSLATE_NOOP("Words", "Fraud"),          QT_TRANSLATE_NOOP("Words", "Card"),
        QT_TRANSLATE_NOOP("Words", "Limit"),          QT_TRANSLATE_NOOP("Words", "Other")};
    return member(words, value);
}

QString wordOf(Disposition value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Explained"),     QT_TRANSLATE_NOOP("Words", "Refunded"),
        QT_TRANSLATE_NOOP("Words", "Corrected"),     QT_TRANSLATE_NOOP("Words", "Compensated"),
        QT_TRANSLATE_NOOP("Words", "Not justified"), QT_TRANSLATE_NOOP("Words", "Withdrawn"),
        QT_TRANSLATE_NOOP("Words", "Duplicate")};
    return member(words, value);
}

QString wordOf(QueryResult value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Words", "Succeeded"),
                                      QT_TRANSLATE_NOOP("Words", "Failed"),
                                      QT_TRANSLATE_NOOP("Words", "Still unknown")};
    return member(words, value);
}

QString wordOf(TicketEventKind value)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Words", "Filed"),         QT_TRANSLATE_NOOP("Words", "Customer's message"),
        QT_TRANSLATE_NOOP("Words", "Internal note"), QT_TRANSLATE_NOOP("Words", "Reply to customer"),
        QT_TRANSLATE_NOOP("Words", "State changed"), QT_TRANSLATE_NOOP("Words", "Assigned"),
        QT_TRANSLATE_NOOP("Words", "Escalated")};
    return member(words, value);
}

QString wordOf(SearchMatch value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Words", "Phone"),
                                      QT_TRANSLATE_NOOP("Words", "Name"),
                                      QT_TRANSLATE_NOOP("Words", "Pinyin"),
                                      QT_TRANSLATE_NOOP("Words", "E-mail"),
                                      QT_TRANSLATE_NOOP("Words", "User number"),
                                      QT_TRANSLATE_NOOP("Words", "ID number"),
                                      QT_TRANSLATE_NOOP("Words", "Card number"),
                                      QT_TRANSLATE_NOOP("Words", "Order number"),
                                      QT_TRANSLATE_NOOP("Words", "Merchant order number"),
                                      QT_TRANSLATE_NOOP("Words", "Channel reference"),
                                      QT_TRANSLATE_NOOP("Words", "Ticket number")};
    return member(words, value);
}

QString wordOf(OutcomeClass value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Words", "Not failed"),
                                      QT_TRANSLATE_NOOP("Words", "Definitely failed"),
                                      QT_TRANSLATE_NOOP("Words", "May be paid again now"),
                                      QT_TRANSLATE_NOOP("Words", "May be paid again later"),
                                      QT_TRANSLATE_NOOP("Words", "Outcome unknown, query first")};
    return member(words, value);
}

} // namespace desk
