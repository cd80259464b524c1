#pragma once

#include <QStringView>
#include <span>

namespace desk {

enum class ImportType {
    Id,       ///< text without control characters, blanks around it cut
    Text,     ///< any text without NUL
    Word,     ///< one of `words`
    Words,    ///< some of `words`, separated by ';' or ','
    Flag,     ///< true, false, yes, no, 1, 0
    Integer,  ///< `low` to `high`
    Currency, ///< ISO 4217
    Amount,   ///< decimal in major units, not negative; stored as `<name>_minor`
    Positive, ///< an Amount above zero
    Balance,  ///< an Amount that may be negative
    Instant,  ///< ISO 8601; stored as UTC, cut to milliseconds
    Zone,     ///< IANA time zone
    Month,    ///< YYYY-MM
    LastFour, ///< four digits
    Phone,    ///< as people write it; phone_e164 is made from it
    E164,     ///< made from `phone` where the file has none
    Always,   ///< always its fallback, whatever the file says
    Serial    ///< an id that a script fills in; never read from the file
};

/// A column of a kind: the header in the file, and what may stand in it.
struct ImportColumn
{
    const char *name;
    ImportType type;
    bool required = false;
    const char *words = ""; ///< Word, Words: separated by blanks
    /// What an empty field means: a constant, "@login" (who imports), "@now", "=column" (the same as that
    /// one); nullptr: NULL. '@' and '=' also fill in a column that the file lacks, for new rows.
    const char *fallback = nullptr;
    bool never = false; ///< never changes once it is stored
    qint64 low = 0;
    qint64 high = 2147483647;
    const char *source = nullptr; ///< "schema.table" of a column that is not of the kind's own table
};

/// Values of \a column (of several, separated by blanks, together) must be keys of \a table; only in rows
/// whose
/// \a when is \a is, if given.
struct ImportReference
{
    const char *column;
    const char *table; ///< "schema.table"
    const char *key;
    const char *when = nullptr;
    const char *is = nullptr;
};

/// A rule between two columns of one row.
struct ImportRule
{
    enum Kind {
        Period,       ///< b is not before a
        After,        ///< b is later than a
        Together,     ///< both are given or neither
        NoteForOther, ///< where a is "other", b has eight characters or more
        EndedWith     ///< where a is "resolved" or "closed", b is given
    } kind;
    const char *a;
    const char *b;
};

/// What the kind's files are, for parsing, staging and storing on both databases.
struct ImportKind
{
    const char *name;
    const char *table; ///< "schema.table"
    std::span<const ImportColumn> columns;
    std::span<const ImportReference> references;
    const char *key;         ///< column names, separated by blanks
    const char *unique = ""; ///< sets of columns that are unique beside the key: "a;b c"
    std::span<const ImportRule> rules = {};
    // Scripts of resources/sql/admin/import, run on the staged rows:
    const char *prepare = nullptr; ///< before they are checked
    const char *before = nullptr;  ///< before they are stored
    const char *after = nullptr;
    const char *counter = nullptr; ///< a column that counts the changes of a row
    bool searchable = false;       ///< the search index holds keys of it
};

/// All kinds in an order in which each one's references come before it.
std::span<const ImportKind> importKinds();
const ImportKind *importKind(QStringView name);

/// True for types that are stored in `<name>_minor`.
bool isMoney(ImportType type);
/// The column of the table for \a column.
QString storedName(const ImportColumn &column);

} // namespace desk
