#pragma once

#include <QFile>
#include <QStringList>
#include <expected>
#include <functional>

namespace desk {

enum class CsvEncoding { Utf8, Utf16, Gb18030 };

/// Why a file cannot be read at all. Nothing of its content is repeated.
enum class CsvProblem { CannotOpen, Encoding, UnclosedQuote, Stopped };

/// One record: the line of the file on which it begins (1-based) and its fields.
struct CsvRecord
{
    qint64 line = 0;
    QStringList fields;
};

/// A CSV file (RFC 4180; quotes, commas and line breaks inside fields, LF, CRLF or CR), streamed: memory does
/// not grow with the file. Encoding: by byte order mark, else UTF-8 if all of it is valid, else GB18030 if
/// all of it is valid, else refused. Blank lines are skipped. Not thread-safe.
class CsvFile
{
public:
    explicit CsvFile(const QString &path) : m_file(path) {}

    /// Decides on the encoding, which reads the file once.
    std::expected<CsvEncoding, CsvProblem> open();

    qint64 size() const { return m_file.size(); }
    /// Bytes read by the present or last each(), for a progress bar.
    qint64 position() const { return m_position; }

    /// Reads from the beginning and calls \a take with every record, the header too, until it answers false
    /// (Stopped). \returns nothing when the end was reached.
    std::optional<CsvProblem> each(const std::function<bool(CsvRecord &)> &take);

private:
    QFile m_file;
    QByteArray m_encoding; ///< ICU's name of it
    qint64 m_position = 0;
};

} // namespace desk
