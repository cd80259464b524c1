#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

// What every CSV file of the desk has in common.
namespace desk {

/// Before the first line: Excel takes a file without it for GB18030.
inline constexpr char csvMark[] = "\xEF\xBB\xBF";
/// The most rows that one file takes.
inline constexpr int mostCsvRows = 100'000;

/// A text as a field of RFC 4180. One that a spreadsheet would take for a formula (it begins with = + - @, a
/// tab or a carriage return) is led by an apostrophe.
QString csvField(QString text);
/// An id or a code: as csvField(), and led by an apostrophe when a spreadsheet would take it for a number and
/// drop its zeros or its last digits.
QString csvId(const QString &id);
/// One line, ended by CRLF; the fields are ready.
QByteArray csvLine(const QStringList &fields);

} // namespace desk
