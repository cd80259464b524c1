#include "import_csv.h"

#include <csv.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

namespace desk {

namespace {

constexpr qint64 chunkSize = qint64{256} * 1024;

/// Decodes in chunks and stops at the first byte that is not of the encoding.
class StrictDecoder
{
public:
    explicit StrictDecoder(const QByteArray &encoding)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_converter = ucnv_open(encoding.constData(), &status);
        ucnv_setToUCallBack(m_converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        m_ready = U_SUCCESS(status);
    }
    ~StrictDecoder() { ucnv_close(m_converter); }
    Q_DISABLE_COPY_MOVE(StrictDecoder)

    /// \a last: no more bytes follow, so an unfinished character is an error.
    std::optional<QString> decode(const QByteArray &bytes, bool last)
    {
        if (!m_ready)
            return {};
        QString text(bytes.size() + 16, Qt::Uninitialized);
        auto *out = reinterpret_cast<UChar *>(text.data());
        const UChar *end = out + text.size();
        const char *in = bytes.constData();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(m_converter, &out, end, &in, in + bytes.size(), nullptr, last, &status);
        if (U_FAILURE(status))
            return {};
        text.truncate(reinterpret_cast<QChar *>(out) - text.data());
        return text;
    }

private:
    UConverter *m_converter = nullptr;
    bool m_ready = false;
};

bool isWholly(QFile &file, const QByteArray &encoding)
{
    file.seek(0);
    StrictDecoder decoder(encoding);
    do {
        const auto text = decoder.decode(file.read(chunkSize), file.atEnd());
        if (!text)
            return false;
    } while (!file.atEnd());
    return true;
}

QByteArray encodingOfMark(const QByteArray &head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        return "UTF-8";
    if (head.startsWith("\xFF\xFE"))
        return "UTF-16LE";
    if (head.startsWith("\xFE\xFF"))
        return "UTF-16BE";
    if (head.startsWith("\x84\x31\x95\x33"))
        return "gb18030";
    return {};
}

/// libcsv's parser with what its callbacks need.
class RecordParser
{
public:
    explicit RecordParser(const std::function<bool(CsvRecord &)> &take) : m_take(take)
    {
        csv_init(&m_parser, 0);
    }
    ~RecordParser() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(RecordParser)

    bool stopped() const { return m_stopped; }

    /// Text is given line by line, so that the record that begins on a line can be told its number.
    void feed(QByteArrayView text)
    {
        for (qsizetype from = 0; from < text.size() && !m_stopped;) {
            const qsizetype end = lineEnd(text, from);
            if (m_atRecordStart)
                m_record.line = m_line;
            csv_parse(&m_parser, text.data() + from, size_t(end - from), onField, onRecord, this);
            countBreaks(text.sliced(from, end - from));
            from = end;
        }
    }

    /// \returns false when the last field's quote was never closed.
    bool finish()
    {
        constexpr int fieldBegun = 2; // libcsv's state, which its header does not name
        if (m_parser.pstate == fieldBegun && m_parser.quoted != 0)
            return false;
        return csv_fini(&m_parser, onField, onRecord, this) == 0;
    }

private:
    static qsizetype lineEnd(QByteArrayView text, qsizetype from)
    {
        for (qsizetype i = from; i < text.size(); ++i) {
            if (text[i] == '\n' || text[i] == '\r')
                return i + 1;
        }
        return text.size();
    }

    void countBreaks(QByteArrayView piece)
    {
        const char last = piece.back();
        if (last == '\n' && !m_afterReturn)
            ++m_line;
        if (last == '\r')
            ++m_line;
        m_afterReturn = last == '\r';
        // The rest of a CRLF is an empty piece of the line before; it must not move a record's start.
        m_atRecordStart = m_record.fields.isEmpty() && m_parser.pstate == 0 && m_parser.entry_pos == 0;
    }

    static void onField(void *data, size_t size, void *self)
    {
        auto *parser = static_cast<RecordParser *>(self);
        parser->m_record.fields.append(QString::fromUtf8(static_cast<const char *>(data), qsizetype(size)));
    }

    static void onRecord(int, void *self)
    {
        auto *parser = static_cast<RecordParser *>(self);
        if (!parser->m_stopped)
            parser->m_stopped = !parser->m_take(parser->m_record);
        parser->m_record.fields.clear();
    }

    const std::function<bool(CsvRecord &)> &m_take;
    csv_parser m_parser{};
    CsvRecord m_record;
    qint64 m_line = 1;
    bool m_atRecordStart = true;
    bool m_afterReturn = false;
    bool m_stopped = false;
};

} // namespace

std::expected<CsvEncoding, CsvProblem> CsvFile::open()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return std::unexpected(CsvProblem::CannotOpen);
    m_encoding = encodingOfMark(m_file.peek(4));
    if (m_encoding.isEmpty())
        m_encoding = isWholly(m_file, "UTF-8") ? "UTF-8" : "gb18030";
    if (!isWholly(m_file, m_encoding))
        return std::unexpected(CsvProblem::Encoding);
    if (m_encoding == "gb18030")
        return CsvEncoding::Gb18030;
    return m_encoding == "UTF-8" ? CsvEncoding::Utf8 : CsvEncoding::Utf16;
}

std::optional<CsvProblem> CsvFile::each(const std::function<bool(CsvRecord &)> &take)
{
    m_file.seek(0);
    StrictDecoder decoder(m_encoding);
    RecordParser parser(take);
    bool first = true;
    do {
        const QByteArray bytes = m_file.read(chunkSize);
        auto text = decoder.decode(bytes, m_file.atEnd());
        if (!text)
            return CsvProblem::Encoding; // the file was changed while it was read
        if (first && text->startsWith(QChar::ByteOrderMark))
            text->remove(0, 1);
        first = first && text->isEmpty();
        m_position = m_file.pos();
        parser.feed(text->toUtf8());
    } while (!m_file.atEnd() && !parser.stopped());
    if (!parser.stopped() && !parser.finish())
        return CsvProblem::UnclosedQuote;
    return parser.stopped() ? std::optional(CsvProblem::Stopped) : std::nullopt;
}

} // namespace desk
