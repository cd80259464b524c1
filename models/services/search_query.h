#pragma once

#include <QList>
#include <QString>

#include "search_store.h"

namespace desk {

/// One thing to look for, as the keys of each kind of look-up; empty members are not looked up.
struct SearchProbe
{
    QString name;   ///< names from the beginning and inside
    QString pinyin; ///< pinyin and initials, whole and from a later syllable
    QString email;
    QString userNo;
    QString phone;     ///< digits from the beginning, with country code or national
    QString phoneTail; ///< last digits, reversed
    QString idNumber;
    QString idTail; ///< last four of an ID, reversed
    QString card;   ///< last four of a card
    QStringList
        codes; ///< order, merchant order, channel reference, ticket: as typed and in capitals; at most 3

    friend bool operator==(const SearchProbe &, const SearchProbe &) = default;
};

/// What an agent typed or pasted, understood: a name, a number, an address, or a whole line of a chat in
/// which numbers, orders and addresses are found. The least is one Han character, two letters or four digits.
struct SearchQuery
{
    QList<SearchProbe> probes; ///< at most 4; empty with hint TooShort
    SearchHint hint = SearchHint::None;

    /// Never fails: a text in which nothing is long enough has no probes. Thread-safe.
    static SearchQuery parse(const QString &text);
};

} // namespace desk
