#include "refund_words.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace desk {

QString wordOf(RefundReason value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("RefundWords", "Paid twice"),
                                      QT_TRANSLATE_NOOP("RefundWords", "Wrong amount"),
                                      QT_TRANSLATE_NOOP("RefundWords", "Not delivered"),
                                      QT_TRANSLATE_NOOP("RefundWords", "Order cancelled"),
                                      QT_TRANSLATE_NOOP("RefundWords", "Not authorised by the customer"),
                                      QT_TRANSLATE_NOOP("RefundWords", "Goodwill"),
                                      QT_TRANSLATE_NOOP("RefundWords", "Other reason")};
    static_assert(words.size() == closedSet<RefundReason>.size());
    return QCoreApplication::translate("RefundWords", words[size_t(value)]);
}

QString wordOf(RefundState value)
{
    return statusOf(value).word;
}

StatusWord statusOf(RefundState value)
{
    const auto word = [](const char *text) {
        return QCoreApplication::translate("RefundWords", text);
    };
    switch (value) {
    case RefundState::Waiting:
        return {u"○"_s, word(QT_TRANSLATE_NOOP("RefundWords", "Waits for a supervisor")), Tone::Warn};
    case RefundState::Approved:
        return {u"✓"_s, word(QT_TRANSLATE_NOOP("RefundWords", "Approved, not yet carried out")),
                Tone::Accent};
    case RefundState::Rejected:
        return {u"✕"_s, word(QT_TRANSLATE_NOOP("RefundWords", "Rejected")), Tone::Bad};
    case RefundState::Withdrawn:
        return {u"–"_s, word(QT_TRANSLATE_NOOP("RefundWords", "Withdrawn")), Tone::Neutral};
    case RefundState::Settled:
        return {u"✓"_s, word(QT_TRANSLATE_NOOP("RefundWords", "Refunded")), Tone::Good};
    case RefundState::Lapsed:
        break;
    }
    return {u"–"_s, word(QT_TRANSLATE_NOOP("RefundWords", "Lapsed")), Tone::Neutral};
}

} // namespace desk
