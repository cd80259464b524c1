#include "ring_words.h"

#include <QCoreApplication>

namespace desk {

namespace {

QString translated(const char *word)
{
    return QCoreApplication::translate("RingWords", word);
}

} // namespace

QString wordOf(RingLink value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("RingWords", "Device"),
                                      QT_TRANSLATE_NOOP("RingWords", "Bank card"),
                                      QT_TRANSLATE_NOOP("RingWords", "Payee")};
    static_assert(words.size() == closedSet<RingLink>.size());
    return translated(words[size_t(value)]);
}

QString wordOf(RingOutcome value)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("RingWords", "Frozen now"),
                                      QT_TRANSLATE_NOOP("RingWords", "Frozen already"),
                                      QT_TRANSLATE_NOOP("RingWords", "Not frozen: the customer is closed")};
    static_assert(words.size() == closedSet<RingOutcome>.size());
    return translated(words[size_t(value)]);
}

} // namespace desk
