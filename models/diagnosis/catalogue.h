#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>
#include <expected>
#include <optional>
#include <vector>

#include "closed_set.h"
#include "word_index.h"

namespace desk {

/// What the catalogue says about trying again: now, after a wait, after looking first (the outcome is
/// unknown), or never.
enum class Retryable { Yes, Later, Query, No };
template <>
inline constexpr auto closedSet<Retryable> = std::to_array<const char *>({"yes", "later", "query", "no"});

/// One response code of one scheme.
struct ResponseCode
{
    QString scheme;
    QString code;
    QString meaningEn;
    QString meaningZh;
    QString category; ///< of the closed set of causes
    Retryable retryable = Retryable::No;
    bool customerCanFix = false;
    bool approval = false; ///< the code means that the payment was approved: no failure
    bool disclose = true;  ///< false: the reason must not be told (lost, stolen, fraud, blocklist)
    QString source;        ///< where its meaning was read: pages and repositories, ';' between them
};

/// The response codes of all schemes, keyed (scheme, code): the same code string means different things in
/// different schemes. Immutable after it was read; may be shared between threads.
class Catalogue
{
public:
    /// Reads the CSV of resources/codes. The reason names the line, never a value.
    static std::expected<Catalogue, QString> parse(const QByteArray &csv);
    /// The catalogue that ships with the program.
    static const Catalogue &builtIn();

    /// Null for a code that is not in the catalogue. Codes compare exactly, as the scheme sent them.
    const ResponseCode *find(QStringView scheme, QStringView code) const;
    /// Every code whose code or meaning contains \a text (case does not matter), equal codes first, then
    /// those that start with it. For the dictionary of all schemes.
    std::vector<const ResponseCode *> search(QStringView text) const;
    /// True where schemes mean different things (categories) by the same code.
    bool clashes(const QString &code) const { return m_clashes.contains(code); }
    const std::vector<ResponseCode> &codes() const { return m_codes; }

private:
    std::vector<ResponseCode> m_codes;
    WordIndex m_index; ///< "scheme\ncode", numbered as the codes are from 1
    QSet<QString> m_clashes;
};

/// The closed set of causes, in the order of the documents. "unknown" is one of them.
const std::vector<QString> &causes();

} // namespace desk
