#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace desk {

/// What of a person can be searched for, as the wallet's records have it. Unset members are empty.
struct UserRecord
{
    QString id;
    QString userNo;
    QString name;
    QString phone; ///< as the core wrote it
    QString phoneE164;
    QString email;
    QString idNumber;
    QStringList cardLast4;
};

/// One row of desk.search_keys without its subject.
struct SearchKey
{
    const char *kind = ""; ///< one of the words below
    QString key;

    friend bool operator==(const SearchKey &a, const SearchKey &b)
    {
        return qstrcmp(a.kind, b.kind) == 0 && a.key == b.key;
    }
};

/// The kinds of keys. What begins at the beginning and what begins inside are two kinds, so that the order of
/// an index alone gives exact, then prefix, then part.
namespace keyKind {
inline constexpr auto name = "name"; ///< folded, without separators; of several words also the last one first
inline constexpr auto namePart = "name_part"; ///< its suffixes
inline constexpr auto pinyin = "pinyin";
inline constexpr auto pinyinPart = "pinyin_part"; ///< from the second, third … syllable on
inline constexpr auto initials = "initials";
inline constexpr auto initialsPart = "initials_part";
inline constexpr auto phone = "phone";          ///< digits: with country code, and national
inline constexpr auto phoneTail = "phone_tail"; ///< digits from the last to the first
inline constexpr auto email = "email";
inline constexpr auto emailPart = "email_part"; ///< from each separator of the local part on
inline constexpr auto userNo = "user_no";
inline constexpr auto idNumber = "id_number";
inline constexpr auto idTail = "id_tail"; ///< from the last character to the first
inline constexpr auto card = "card";      ///< last four
} // namespace keyKind

/// Makes the keys under which a person is found; SearchQuery makes the other half from what an agent types.
namespace SearchNormaliser {

/// Every key of \a user, none twice. Depends on nothing but the record. Thread-safe.
QList<SearchKey> keysFor(const UserRecord &user);

// The same in two parts, for whoever meets the same names again and again; neither has a key of the other.
QList<SearchKey> keysOfName(const QString &name);
QList<SearchKey> keysBesideName(const UserRecord &user);

/// The key forms, shared with SearchQuery; cut to what an index entry holds.
QString nameKey(QStringView text);
QString emailKey(QStringView text);
QString codeKey(QStringView text); ///< user numbers and ID numbers: folded, without blanks

} // namespace SearchNormaliser

} // namespace desk
