#include "positioned_json.h"

#include <algorithm>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace desk {

namespace {

constexpr qsizetype largest = qsizetype{1024} * 1024;
constexpr size_t deepest = 64;
constexpr size_t mostMembers = 1000;

QString nulReason()
{
    return QStringLiteral("a NUL is not allowed");
}

bool hasNul(const char *text, size_t size)
{
    return std::find(text, text + size, '\0') != text + size;
}

/// Builds the tree from the events of RapidJSON's SAX reader.
class Builder
{
public:
    Builder(const QByteArray &json, const rapidjson::MemoryStream &stream) : m_json(json), m_stream(stream) {}

    JsonNode takeRoot() { return std::move(m_root); }
    const QString &reason() const { return m_reason; }
    qsizetype place() const { return m_place; }

    // The names of the events are RapidJSON's.
    bool Null() { return add({}); }
    bool Bool(bool value) { return add({.type = JsonNode::Type::Boolean, .boolean = value}); }
    bool Int(int value) { return Int64(value); }
    bool Uint(unsigned value) { return Int64(value); }
    bool Int64(int64_t value) { return add({.type = JsonNode::Type::Integer, .integer = value}); }
    bool Uint64(uint64_t value)
    {
        if (value > uint64_t(std::numeric_limits<qint64>::max()))
            return refuse(QStringLiteral("the number is too large"), nextStart());
        return Int64(int64_t(value));
    }
    bool Double(double) { return add({.type = JsonNode::Type::Real}); }
    bool RawNumber(const char *, rapidjson::SizeType, bool) { return false; }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        if (hasNul(text, size))
            return refuse(nulReason(), nextStart());
        return add({.type = JsonNode::Type::Text, .text = QString::fromUtf8(text, qsizetype(size))});
    }
    bool StartObject() { return open(JsonNode::Type::Object); }
    bool StartArray() { return open(JsonNode::Type::Array); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        JsonNode &object = *m_open.back();
        const QString key = QString::fromUtf8(text, qsizetype(size));
        const qsizetype start = nextStart();
        if (hasNul(text, size))
            return refuse(nulReason(), start);
        if (object.keys.size() >= mostMembers)
            return refuse(QStringLiteral("an object of more than 1,000 members"), start);
        if (std::ranges::find(object.keys, key) != object.keys.end())
            return refuse(QStringLiteral("this key was given before"), start);
        object.keys.push_back(key);
        object.keyOffsets.push_back(start);
        m_last = qsizetype(m_stream.Tell());
        return true;
    }

private:
    /// Where the token that was just read begins: what lies between is blank or punctuation.
    qsizetype nextStart() const
    {
        qsizetype at = m_last;
        while (at < m_json.size() && QByteArrayView(" \t\r\n,:").contains(m_json[at]))
            ++at;
        return at;
    }

    bool refuse(const QString &reason, qsizetype place)
    {
        m_reason = reason;
        m_place = place;
        return false;
    }

    bool add(JsonNode node)
    {
        node.offset = nextStart();
        m_last = qsizetype(m_stream.Tell());
        node.end = m_last;
        if (node.type == JsonNode::Type::Real)
            node.text = QString::fromLatin1(m_json.sliced(node.offset, node.end - node.offset));
        if (m_open.empty())
            m_root = std::move(node);
        else
            m_open.back()->items.push_back(std::move(node));
        return true;
    }

    bool open(JsonNode::Type type)
    {
        if (m_open.size() >= deepest)
            return refuse(QStringLiteral("nested deeper than 64"), nextStart());
        add({.type = type});
        ++m_last; // the iterative reader stands before the bracket yet
        m_open.push_back(m_open.empty() ? &m_root : &m_open.back()->items.back());
        return true;
    }

    bool close()
    {
        m_last = qsizetype(m_stream.Tell()) + 1;
        m_open.back()->end = m_last;
        m_open.pop_back();
        return true;
    }

    const QByteArray &m_json;
    const rapidjson::MemoryStream &m_stream;
    JsonNode m_root;
    std::vector<JsonNode *> m_open; ///< a parent's items do not grow while its child is open
    qsizetype m_last = 0;           ///< behind the last token
    QString m_reason;
    qsizetype m_place = 0;
};

} // namespace

const JsonNode *JsonNode::member(QStringView key) const
{
    const auto found = std::ranges::find(keys, key);
    return found == keys.end() ? nullptr : &items[size_t(found - keys.begin())];
}

std::expected<JsonNode, TextError> parsePositioned(const QByteArray &json)
{
    if (json.size() > largest)
        return std::unexpected(TextError{1, 1, QStringLiteral("larger than 1 MB")});
    // RapidJSON takes a NUL for the end and would not look at what follows.
    if (const qsizetype nul = json.indexOf('\0'); nul >= 0)
        return std::unexpected(errorAt(json, nul, nulReason()));
    rapidjson::MemoryStream stream(json.constData(), size_t(json.size()));
    Builder builder(json, stream);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
    if (result)
        return builder.takeRoot();
    if (!builder.reason().isEmpty())
        return std::unexpected(errorAt(json, builder.place(), builder.reason()));
    const QString reason = QString::fromLatin1(rapidjson::GetParseError_En(result.Code()));
    return std::unexpected(errorAt(json, qsizetype(result.Offset()), reason));
}

TextError errorAt(const QByteArray &text, qsizetype offset, const QString &reason)
{
    const QByteArrayView before = QByteArrayView(text).first(std::min(offset, text.size()));
    const auto line = int(std::ranges::count(before, '\n')) + 1;
    const auto column = int(before.size() - (before.lastIndexOf('\n') + 1)) + 1;
    return {line, column, reason};
}

} // namespace desk
