#include "row_packer.h"

#include <QStringEncoder>
#include <algorithm>
#include <chrono>
#include <cstring>

namespace desk {

namespace {

void appendDigits(QByteArray &to, qint64 number, int width)
{
    char digits[20];
    for (int i = width - 1; i >= 0; --i, number /= 10)
        digits[i] = char('0' + number % 10);
    to.append(digits, width);
}

/// \a at (UTC milliseconds, years 0 to 9999) as 2026-05-01T04:00:00.000Z.
void appendInstant(QByteArray &to, qint64 at)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(at)};
    const sys_days day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss<milliseconds> clock(time - day);
    appendDigits(to, int(date.year()), 4);
    to.append('-');
    appendDigits(to, unsigned(date.month()), 2);
    to.append('-');
    appendDigits(to, unsigned(date.day()), 2);
    to.append('T');
    appendDigits(to, clock.hours().count(), 2);
    to.append(':');
    appendDigits(to, clock.minutes().count(), 2);
    to.append(':');
    appendDigits(to, clock.seconds().count(), 2);
    to.append('.');
    appendDigits(to, clock.subseconds().count(), 3);
    to.append('Z');
}

/// Appends \a text as UTF-8.
void appendUtf8(QByteArray &to, const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf8);
    const qsizetype start = to.size();
    to.resize(start + encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(to.data() + start, text);
    to.resize(end - to.constData());
}

bool isNull(const QVariant &value)
{
    return !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isNull());
}

} // namespace

RowPacker::RowPacker(Dialect dialect, const QList<BulkColumn> &columns) : m_dialect(dialect)
{
    for (const BulkColumn &column : columns)
        m_instants.push_back(column.instant);
}

void RowPacker::add(std::span<const QVariant> row)
{
    Q_ASSERT(row.size() == m_instants.size());
    if (m_dialect == Dialect::Sqlite) {
        for (const QVariant &value : row)
            addPlain(value);
        return;
    }
    for (size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            m_bytes.append('\t');
        addCopied(row[i], m_instants[i]);
    }
    m_bytes.append('\n');
}

QByteArray RowPacker::take()
{
    QByteArray bytes = std::move(m_bytes);
    m_bytes = QByteArray();
    m_bytes.reserve(bytes.capacity());
    return bytes;
}

void RowPacker::addCopied(const QVariant &value, bool instant)
{
    if (isNull(value))
        m_bytes.append("\\N");
    else if (instant)
        appendInstant(m_bytes, value.toLongLong());
    else if (value.typeId() == QMetaType::Bool)
        m_bytes.append(value.toBool() ? 't' : 'f');
    else if (value.typeId() == QMetaType::QString)
        addText(value.toString());
    else
        m_bytes.append(QByteArray::number(value.toLongLong()));
}

void RowPacker::addText(const QString &text)
{
    const qsizetype start = m_bytes.size();
    appendUtf8(m_bytes, text);
    const auto isSpecial = [](char c) {
        return c == '\\' || c == '\t' || c == '\n' || c == '\r';
    };
    if (std::any_of(m_bytes.cbegin() + start, m_bytes.cend(), isSpecial))
        escapeFrom(start);
}

void RowPacker::escapeFrom(qsizetype start)
{
    const QByteArray text = m_bytes.sliced(start);
    m_bytes.truncate(start);
    for (const char c : text) {
        switch (c) {
        case '\\':
            m_bytes.append("\\\\");
            break;
        case '\t':
            m_bytes.append("\\t");
            break;
        case '\n':
            m_bytes.append("\\n");
            break;
        case '\r':
            m_bytes.append("\\r");
            break;
        default:
            m_bytes.append(c);
        }
    }
}

void RowPacker::addPlain(const QVariant &value)
{
    if (isNull(value)) {
        m_bytes.append(char(PackedRows::Type::Null));
    } else if (value.typeId() == QMetaType::QString) {
        m_bytes.append(char(PackedRows::Type::Text));
        const qsizetype start = m_bytes.size();
        m_bytes.resize(start + qsizetype(sizeof(qint32)));
        appendUtf8(m_bytes, value.toString());
        const qint32 length = qint32(m_bytes.size() - start - qsizetype(sizeof(qint32)));
        std::memcpy(m_bytes.data() + start, &length, sizeof length);
    } else {
        m_bytes.append(char(PackedRows::Type::Integer));
        const qint64 number = value.toLongLong();
        const qsizetype start = m_bytes.size();
        m_bytes.resize(start + qsizetype(sizeof number));
        std::memcpy(m_bytes.data() + start, &number, sizeof number);
    }
}

PackedRows::Value PackedRows::next()
{
    Q_ASSERT(!atEnd());
    Value value{Type(*m_at++), 0, {}};
    if (value.type == Type::Integer) {
        std::memcpy(&value.integer, m_at, sizeof value.integer);
        m_at += sizeof value.integer;
    } else if (value.type == Type::Text) {
        qint32 length = 0;
        std::memcpy(&length, m_at, sizeof length);
        m_at += sizeof length;
        value.text = QByteArrayView(m_at, length);
        m_at += length;
    }
    return value;
}

} // namespace desk
