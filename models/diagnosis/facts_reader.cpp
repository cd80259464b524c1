#include "facts_reader.h"

#include <QJsonValue>
#include <QVarLengthArray>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace desk {

namespace {

/// Takes the events of RapidJSON's SAX reader; the document is flat, so nothing nests.
class Members
{
public:
    const QString &reason() const { return m_reason; }
    std::expected<PaymentFacts, QString> finish() { return m_builder.finish(); }

    // The names of the events are RapidJSON's.
    bool Null() { return take(QJsonValue()); }
    bool Bool(bool value) { return take(value); }
    bool Int(int value) { return take(qint64(value)); }
    bool Uint(unsigned value) { return take(qint64(value)); }
    bool Int64(int64_t value) { return take(qint64(value)); }
    bool Uint64(uint64_t value)
    {
        const bool fits = value <= uint64_t(std::numeric_limits<qint64>::max());
        return fits ? take(qint64(value)) : take(double(value));
    }
    bool Double(double value) { return take(value); }
    bool RawNumber(const char *, rapidjson::SizeType, bool) { return false; }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        return take(QString::fromUtf8(text, qsizetype(size)));
    }
    bool StartObject()
    {
        if (m_inside)
            return refuseNested();
        m_inside = true;
        return true;
    }
    bool EndObject(rapidjson::SizeType) { return true; }
    bool StartArray() { return refuseNested(); }
    bool EndArray(rapidjson::SizeType) { return false; }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        m_key = QString::fromUtf8(text, qsizetype(size));
        if (m_seen.contains(m_key))
            return refuse(shown() + QLatin1StringView(": this key was given before"));
        m_seen.append(m_key);
        return m_seen.size() <= mostMembers || refuse(QStringLiteral("more members than there are facts"));
    }

private:
    /// All facts, with "_at" beside each, and the head.
    static constexpr qsizetype mostMembers = 200;

    /// The key in an error: a key of any length may stand there.
    QString shown() const { return m_key.size() <= 60 ? m_key : QString(m_key.first(60) + u'…'); }

    bool refuse(const QString &reason)
    {
        m_reason = reason;
        return false;
    }
    bool refuseNested()
    {
        return refuse(m_inside ? shown() + QLatin1StringView(": a plain value expected")
                               : QStringLiteral("a JSON object expected"));
    }
    bool take(const QJsonValue &value)
    {
        if (!m_inside)
            return refuse(QStringLiteral("a JSON object expected"));
        const auto error = m_builder.take(shown(), value);
        return !error || refuse(*error);
    }

    FactsBuilder m_builder;
    QString m_key;
    QVarLengthArray<QString, 96> m_seen;
    bool m_inside = false;
    QString m_reason;
};

} // namespace

std::expected<PaymentFacts, QString> factsFromText(QByteArrayView text)
{
    rapidjson::MemoryStream stream(text.data(), size_t(text.size()));
    Members members;
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse < rapidjson::kParseValidateEncodingFlag
                                          | rapidjson::kParseFullPrecisionFlag > (stream, members);
    if (!members.reason().isEmpty())
        return std::unexpected(members.reason());
    if (!result)
        return std::unexpected(QStringLiteral("column %1: %2")
                                   .arg(result.Offset() + 1)
                                   .arg(QString::fromLatin1(rapidjson::GetParseError_En(result.Code()))));
    return members.finish();
}

} // namespace desk
