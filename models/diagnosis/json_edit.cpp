#include "json_edit.h"

#include <QStringList>
#include <algorithm>

namespace desk {

namespace {

constexpr qsizetype widest = 110;

QString quoted(const QString &text)
{
    QString result(u'"');
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\';
        if (c == u'\n')
            result += QLatin1StringView("\\n");
        else if (c == u'\t')
            result += QLatin1StringView("\\t");
        else if (c < u' ')
            result += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QChar(u'0'));
        else
            result += c;
    }
    return result + u'"';
}

QString scalar(const JsonNode &node)
{
    switch (node.type) {
    case JsonNode::Type::Boolean:
        return node.boolean ? QStringLiteral("true") : QStringLiteral("false");
    case JsonNode::Type::Integer:
        return QString::number(node.integer);
    case JsonNode::Type::Real:
        return node.text;
    case JsonNode::Type::Text:
        return quoted(node.text);
    default:
        return QStringLiteral("null");
    }
}

/// Everything on one line; gives up (with what it has) once it is longer than \a limit.
QString oneLine(const JsonNode &node, qsizetype limit)
{
    if (!node.isObject() && !node.isArray())
        return scalar(node);
    QString result(node.isObject() ? u'{' : u'[');
    for (size_t i = 0; i < node.items.size() && result.size() <= limit; ++i) {
        if (i > 0)
            result += QLatin1StringView(", ");
        if (node.isObject())
            result += quoted(node.keys[i]) + QLatin1StringView(": ");
        result += oneLine(node.items[i], limit);
    }
    return result + (node.isObject() ? u'}' : u']');
}

/// Columns that \a text takes on screen: Han characters and their signs are twice as wide.
qsizetype widthOf(const QString &text)
{
    return text.size() + std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x2e80; });
}

QString source(const JsonNode &node, qsizetype indent, qsizetype column)
{
    // One column stays for the comma behind.
    const qsizetype room = widest - 1 - column;
    const QString line = oneLine(node, room);
    if (widthOf(line) <= room || node.items.empty())
        return line;
    QString result(node.isObject() ? u'{' : u'[');
    const QString margin(indent + 2, u' ');
    for (size_t i = 0; i < node.items.size(); ++i) {
        const QString key =
            node.isObject() ? QString(quoted(node.keys[i]) + QLatin1StringView(": ")) : QString();
        result += (i > 0 ? QLatin1StringView(",\n") : QLatin1StringView("\n")) + margin + key;
        result += source(node.items[i], indent + 2, indent + 2 + key.size());
    }
    return result + u'\n' + QString(indent, u' ') + (node.isObject() ? u'}' : u']');
}

} // namespace

JsonNode jsonText(const QString &text)
{
    return {.type = JsonNode::Type::Text, .text = text};
}

JsonNode jsonNumber(qint64 number)
{
    return {.type = JsonNode::Type::Integer, .integer = number};
}

JsonNode jsonFlag(bool flag)
{
    return {.type = JsonNode::Type::Boolean, .boolean = flag};
}

JsonNode jsonList(std::vector<JsonNode> items)
{
    return {.type = JsonNode::Type::Array, .items = std::move(items)};
}

JsonNode jsonObject(std::vector<std::pair<QString, JsonNode>> members)
{
    JsonNode object{.type = JsonNode::Type::Object};
    for (auto &[key, value] : members) {
        object.keys.push_back(key);
        object.keyOffsets.push_back(0);
        object.items.push_back(std::move(value));
    }
    return object;
}

bool sameJson(const JsonNode &a, const JsonNode &b)
{
    return a.type == b.type && a.boolean == b.boolean && a.integer == b.integer && a.text == b.text
           && a.keys == b.keys && std::ranges::equal(a.items, b.items, sameJson);
}

QByteArray jsonSource(const JsonNode &node, qsizetype indent, qsizetype column)
{
    return source(node, indent, column).toUtf8();
}

QString childPointer(const QString &parent, const QString &key)
{
    QString token = key;
    token.replace(u'~', QLatin1StringView("~0")).replace(u'/', QLatin1StringView("~1"));
    return parent + u'/' + token;
}

QString childPointer(const QString &parent, size_t index)
{
    return parent + u'/' + QString::number(index);
}

QString parentPointer(const QString &pointer)
{
    return pointer.left(std::max<qsizetype>(0, pointer.lastIndexOf(u'/')));
}

QString lastToken(const QString &pointer)
{
    const QStringList tokens = pointerTokens(pointer);
    return tokens.isEmpty() ? QString() : tokens.last();
}

QStringList pointerTokens(const QString &pointer)
{
    if (pointer.isEmpty())
        return {};
    QStringList tokens = pointer.sliced(1).split(u'/');
    for (QString &token : tokens)
        token.replace(QLatin1StringView("~1"), QLatin1StringView("/"))
            .replace(QLatin1StringView("~0"), QLatin1StringView("~"));
    return tokens;
}

const JsonNode *nodeAt(const JsonNode &root, const QString &pointer)
{
    const JsonNode *node = &root;
    for (const QString &token : pointerTokens(pointer)) {
        if (node->isObject()) {
            node = node->member(token);
        } else {
            bool number = false;
            const uint index = token.toUInt(&number);
            node = number && node->isArray() && index < node->items.size() ? &node->items[index] : nullptr;
        }
        if (!node)
            return nullptr;
    }
    return node;
}

QString pointerAt(const JsonNode &root, qsizetype offset)
{
    QString pointer;
    const JsonNode *node = &root;
    while (node) {
        const JsonNode *inner = nullptr;
        for (size_t i = 0; i < node->items.size() && !inner; ++i) {
            const JsonNode &item = node->items[i];
            const qsizetype begin = node->isObject() ? node->keyOffsets[i] : item.offset;
            if (offset >= begin && offset < item.end) {
                inner = &item;
                pointer = node->isObject() ? childPointer(pointer, node->keys[i]) : childPointer(pointer, i);
            }
        }
        node = inner;
    }
    return pointer;
}

} // namespace desk
