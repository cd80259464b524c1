#include "json_reading.h"

namespace desk {

std::unexpected<PlacedError> wrongAt(const JsonNode &node, const QString &reason)
{
    return std::unexpected(PlacedError{node.offset, reason});
}

Compiled<void> keysOf(const JsonNode &node, const QStringList &known, const QStringList &required)
{
    if (!node.isObject())
        return wrongAt(node, QStringLiteral("an object expected"));
    for (size_t i = 0; i < node.keys.size(); ++i) {
        if (!known.contains(node.keys[i]))
            return std::unexpected(PlacedError{node.keyOffsets[i], QStringLiteral("unknown key")});
    }
    for (const QString &key : required) {
        if (!node.member(key))
            return wrongAt(node, QStringLiteral("%1 is missing").arg(key));
    }
    return {};
}

Compiled<QString> textOf(const JsonNode &node, qsizetype longest)
{
    if (!node.isText() || node.text.trimmed().isEmpty())
        return wrongAt(node, QStringLiteral("text expected"));
    if (node.text.size() > longest)
        return wrongAt(node, QStringLiteral("longer than %1 characters").arg(longest));
    return node.text;
}

} // namespace desk
