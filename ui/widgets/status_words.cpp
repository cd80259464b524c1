#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <span>

#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QString translated(const char *word)
{
    return QCoreApplication::translate("Words", word);
}

struct Sign
{
    const char16_t *sign;
    Tone tone;
};

template <class E, size_t N>
StatusWord signedWord(const std::array<Sign, N> &signs, E value)
{
    const Sign &sign = signs[size_t(value)];
    return {QString::fromUtf16(sign.sign), wordOf(value), sign.tone};
}

/// A word that comes from a column as text.
struct Row
{
    const char *key;
    const char *word;
    const char16_t *sign = u"";
    Tone tone = Tone::Neutral;
};

StatusWord found(std::span<const Row> rows, const QString &key)
{
    const auto it = std::ranges::find_if(rows, [&](const Row &r) { return key == QLatin1StringView(r.key); });
    if (it == rows.end())
        return {{}, key, Tone::Neutral};
    return {QString::fromUtf16(it->sign), translated(it->word), it->tone};
}

} // namespace

StatusWord statusOf(PaymentStatus value)
{
    static constexpr std::array<Sign, 7> signs{{{u"…", Tone::Warn},
                                                {u"✓", Tone::Good},
                                                {u"✕", Tone::Bad},
                                                {u"↩", Tone::Accent},
                                                {u"↩", Tone::Accent},
                                                {u"↩", Tone::Accent},
                                                {u"?", Tone::Warn}}};
    return signedWord(signs, value);
}

StatusWord statusOf(TicketState value)
{
    static constexpr std::array<Sign, 6> signs{{{u"●", Tone::Accent},
                                                {u"▶", Tone::Accent},
                                                {u"…", Tone::Warn},
                                                {u"…", Tone::Warn},
                                                {u"✓", Tone::Good},
                                                {u"■", Tone::Neutral}}};
    return signedWord(signs, value);
}

StatusWord statusOf(TicketPriority value)
{
    static constexpr std::array<Sign, 4> signs{
        {{u"↓", Tone::Neutral}, {u"–", Tone::Neutral}, {u"↑", Tone::Warn}, {u"!", Tone::Bad}}};
    return signedWord(signs, value);
}

StatusWord statusOf(Verdict value)
{
    static constexpr std::array<Row, 5> rows{
        {{"fail", QT_TRANSLATE_NOOP("Words", "This is a cause"), u"✕", Tone::Bad},
         {"pass", QT_TRANSLATE_NOOP("Words", "In order"), u"✓", Tone::Good},
         {"unknown", QT_TRANSLATE_NOOP("Words", "Could not be checked"), u"?", Tone::Warn},
         {"ask", QT_TRANSLATE_NOOP("Words", "Ask the customer"), u"☎", Tone::Accent},
         {"not_applicable", QT_TRANSLATE_NOOP("Words", "Does not apply"), u"–", Tone::Neutral}}};
    return found(rows, toText(value));
}

StatusWord statusOf(OutcomeClass value)
{
    static constexpr std::array<Sign, 5> signs{{{u"✓", Tone::Good},
                                                {u"✕", Tone::Bad},
                                                {u"↻", Tone::Accent},
                                                {u"…", Tone::Warn},
                                                {u"?", Tone::Warn}}};
    return signedWord(signs, value);
}

StatusWord statusOf(Decision value)
{
    static constexpr std::array<Sign, 2> signs{{{u"✓", Tone::Good}, {u"✕", Tone::Bad}}};
    return signedWord(signs, value);
}

StatusWord statusOf(LinkState value)
{
    static constexpr std::array<Row, 4> rows{
        {{"", QT_TRANSLATE_NOOP("Words", "Connecting"), u"○", Tone::Warn},
         {"", QT_TRANSLATE_NOOP("Words", "Connected"), u"●", Tone::Good},
         {"", QT_TRANSLATE_NOOP("Words", "Unconfirmed, checking"), u"◐", Tone::Warn},
         {"", QT_TRANSLATE_NOOP("Words", "Offline"), u"✕", Tone::Bad}}};
    const Row &row = rows[size_t(value)];
    return {QString::fromUtf16(row.sign), translated(row.word), row.tone};
}

StatusWord userStatus(const QString &status)
{
    static constexpr std::array<Row, 3> rows{
        {{"active", QT_TRANSLATE_NOOP("Words", "Active"), u"✓", Tone::Good},
         {"frozen", QT_TRANSLATE_NOOP("Words", "Frozen"), u"✕", Tone::Bad},
         {"closed", QT_TRANSLATE_NOOP("Words", "Account closed"), u"■", Tone::Neutral}}};
    return found(rows, status);
}

StatusWord cardStatus(const QString &status)
{
    static constexpr std::array<Row, 6> rows{
        {{"active", QT_TRANSLATE_NOOP("Words", "Active"), u"✓", Tone::Good},
         {"expired", QT_TRANSLATE_NOOP("Words", "Expired"), u"✕", Tone::Bad},
         {"lost", QT_TRANSLATE_NOOP("Words", "Reported lost"), u"✕", Tone::Bad},
         {"stolen", QT_TRANSLATE_NOOP("Words", "Reported stolen"), u"✕", Tone::Bad},
         {"restricted", QT_TRANSLATE_NOOP("Words", "Restricted"), u"!", Tone::Warn},
         {"closed", QT_TRANSLATE_NOOP("Words", "Card closed"), u"■", Tone::Neutral}}};
    return found(rows, status);
}

StatusWord signInOutcome(const QString &outcome)
{
    static constexpr std::array<Row, 4> rows{
        {{"succeeded", QT_TRANSLATE_NOOP("Words", "Signed in"), u"✓", Tone::Good},
         {"wrong_password", QT_TRANSLATE_NOOP("Words", "Wrong password"), u"✕", Tone::Warn},
         {"code_failed", QT_TRANSLATE_NOOP("Words", "Code failed"), u"✕", Tone::Warn},
         {"blocked", QT_TRANSLATE_NOOP("Words", "Blocked"), u"✕", Tone::Bad}}};
    return found(rows, outcome);
}

StatusWord riskDecision(const QString &decision)
{
    static constexpr std::array<Row, 4> rows{
        {{"", QT_TRANSLATE_NOOP("Words", "Not decided"), u"–", Tone::Neutral},
         {"pass", QT_TRANSLATE_NOOP("Words", "Passed"), u"✓", Tone::Good},
         {"review", QT_TRANSLATE_NOOP("Words", "Under review"), u"…", Tone::Warn},
         {"decline", QT_TRANSLATE_NOOP("Words", "Declined"), u"✕", Tone::Bad}}};
    return found(rows, decision);
}

StatusWord verificationStatus(const Verification &verification)
{
    if (verification.locked)
        return {u"✕"_s, translated(QT_TRANSLATE_NOOP("Words", "Verification locked")), Tone::Bad};
    if (verification.verified)
        return {u"✓"_s, translated(QT_TRANSLATE_NOOP("Words", "Caller verified")), Tone::Good};
    return {u"?"_s, translated(QT_TRANSLATE_NOOP("Words", "Caller not verified")), Tone::Warn};
}

StatusWord kycStatus(int level)
{
    if (level <= 0)
        return {u"?"_s, translated(QT_TRANSLATE_NOOP("Words", "Identity unverified")), Tone::Warn};
    return {u"✓"_s, translated(QT_TRANSLATE_NOOP("Words", "Identity level %1")).arg(level), Tone::Good};
}

QString paymentEventWord(const QString &kind)
{
    static constexpr std::array<Row, 13> rows{
        {{"created", QT_TRANSLATE_NOOP("Words", "Created")},
         {"risk_decided", QT_TRANSLATE_NOOP("Words", "Risk decided")},
         {"sent", QT_TRANSLATE_NOOP("Words", "Sent to the channel")},
         {"channel_answered", QT_TRANSLATE_NOOP("Words", "Channel answered")},
         {"timed_out", QT_TRANSLATE_NOOP("Words", "Timed out")},
         {"captured", QT_TRANSLATE_NOOP("Words", "Captured")},
         {"settled", QT_TRANSLATE_NOOP("Words", "Settled")},
         {"merchant_notified", QT_TRANSLATE_NOOP("Words", "Merchant notified")},
         {"queried", QT_TRANSLATE_NOOP("Words", "Queried")},
         {"closed", QT_TRANSLATE_NOOP("Words", "Order closed")},
         {"refund_requested", QT_TRANSLATE_NOOP("Words", "Refund requested")},
         {"refund_accepted", QT_TRANSLATE_NOOP("Words", "Refund accepted")},
         {"refund_settled", QT_TRANSLATE_NOOP("Words", "Refund settled")}}};
    return found(rows, kind).word;
}

QString fundingWord(const QString &funding)
{
    static constexpr std::array<Row, 3> rows{{{"balance", QT_TRANSLATE_NOOP("Words", "Balance")},
                                              {"card", QT_TRANSLATE_NOOP("Words", "Card")},
                                              {"mixed", QT_TRANSLATE_NOOP("Words", "Balance and card")}}};
    return found(rows, funding).word;
}

QString twoFactorWord(const QString &kind)
{
    static constexpr std::array<Row, 4> rows{{{"none", QT_TRANSLATE_NOOP("Words", "No second factor")},
                                              {"sms", QT_TRANSLATE_NOOP("Words", "SMS code")},
                                              {"app", QT_TRANSLATE_NOOP("Words", "Authenticator app")},
                                              {"key", QT_TRANSLATE_NOOP("Words", "Security key")}}};
    return found(rows, kind).word;
}

QString holdSourceWord(const QString &source)
{
    static constexpr std::array<Row, 3> rows{{{"agent", QT_TRANSLATE_NOOP("Words", "Agent")},
                                              {"rule", QT_TRANSLATE_NOOP("Words", "Rule")},
                                              {"import", QT_TRANSLATE_NOOP("Words", "Import")}}};
    return found(rows, source).word;
}

} // namespace desk
