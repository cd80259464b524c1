#pragma once

#include <QByteArray>
#include <QString>
#include <expected>
#include <vector>

namespace desk {

/// Why a text was refused and where: line and column count from 1, columns in bytes of UTF-8.
struct TextError
{
    int line = 1;
    int column = 1;
    QString reason;
};

/// A JSON value that remembers where it begins, so that what is wrong with its meaning can be told at the
/// place where it stands.
struct JsonNode
{
    enum class Type { Null, Boolean, Integer, Real, Text, Array, Object };

    Type type = Type::Null;
    qsizetype offset = 0; ///< of the first byte
    qsizetype end = 0;    ///< behind the last byte
    bool boolean = false;
    qint64 integer = 0;
    QString text = {};              ///< Text: its value; Real: the number as written
    std::vector<QString> keys = {}; ///< Object: one a member, in order
    std::vector<qsizetype> keyOffsets = {};
    std::vector<JsonNode> items = {}; ///< Array: its values; Object: its members' values

    bool isObject() const { return type == Type::Object; }
    bool isArray() const { return type == Type::Array; }
    bool isText() const { return type == Type::Text; }
    /// The member of that name; null when there is none.
    const JsonNode *member(QStringView key) const;
};

/// Parses a JSON document. Refused: more than 1 MB, nesting deeper than 64, an object of more than
/// 1,000 members, repeated keys, invalid UTF-8, NUL (raw or escaped), integers beyond 64 bits, anything that
/// RFC 8259 does not allow.
std::expected<JsonNode, TextError> parsePositioned(const QByteArray &json);

/// The line and column of \a offset in \a text.
TextError errorAt(const QByteArray &text, qsizetype offset, const QString &reason);

} // namespace desk
