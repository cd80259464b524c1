#pragma once

#include <QList>
#include <QStringList>
#include <QStringView>

namespace desk {

/// Where something in a text looks like a full card number.
struct CardNumber
{
    qsizetype at = 0;     ///< of its first digit
    qsizetype length = 0; ///< in characters, separators among its digits included
    QString lastFour;     ///< in ASCII digits
};

/// Finds 13 to 19 digits that pass Luhn's check, of any script (full-width too), alone or in groups with one
/// blank, hyphen or dot between. One in ten numbers passes by chance, so what is known to be none is left
/// out:
/// \a known ones (order numbers of the payments at hand), numbers that are part of a longer one or of a word
/// with digits ("D0000…"), citizens' ID numbers, mobile numbers beside others, numbers that begin with a date
/// (20261122…), Alipay's users (2088…) and SIM cards (89…). Thread-safe.
QList<CardNumber> findCardNumbers(QStringView text, const QStringList &known = {});

/// \a text with every digit of \a numbers but the last four of each replaced by a star; as long as before.
QString maskCardNumbers(const QString &text, const QList<CardNumber> &numbers);

} // namespace desk
