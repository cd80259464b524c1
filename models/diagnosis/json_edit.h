#pragma once

#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

#include "positioned_json.h"

namespace desk {

// Values to be written into a document; they have no place yet.
JsonNode jsonText(const QString &text);
JsonNode jsonNumber(qint64 number);
JsonNode jsonFlag(bool flag);
JsonNode jsonList(std::vector<JsonNode> items);
JsonNode jsonObject(std::vector<std::pair<QString, JsonNode>> members);

/// Whether two values say the same. The order of members counts, places and blanks do not.
bool sameJson(const JsonNode &a, const JsonNode &b);

/// \a node as source text in the form of the checklists that ship with the program: on one line where it
/// fits, else one member or item a line, two blanks deeper. \a indent is that of the line on which the text
/// will begin, \a column the number of characters before it there.
QByteArray jsonSource(const JsonNode &node, qsizetype indent = 0, qsizetype column = 0);

/// JSON pointers (RFC 6901) are the names of places in a document: "/checks/0/cases/1/when".
QString childPointer(const QString &parent, const QString &key);
QString childPointer(const QString &parent, size_t index);
QString parentPointer(const QString &pointer);
/// The last part, unescaped: a key, or an index as text.
QString lastToken(const QString &pointer);
QStringList pointerTokens(const QString &pointer);
/// Null when there is no such place.
const JsonNode *nodeAt(const JsonNode &root, const QString &pointer);
/// The innermost place that holds the byte at \a offset; a member's key belongs to the member.
QString pointerAt(const JsonNode &root, qsizetype offset);

} // namespace desk
