#pragma once

#include <QByteArray>

#include "history_store.h"

namespace desk {

/// The first line of an exported history: UTF-8 with a byte order mark (Excel takes it for GB18030
/// otherwise).
QByteArray historyCsvHeader();

/// One payment as a line of RFC 4180 ending in CRLF. Instants are ISO 8601 in UTC, amounts decimal text in
/// major units; names are masked as on screen. A field that a spreadsheet would take for a formula is led by
/// an apostrophe.
QByteArray historyCsvLine(const PaymentRow &row);

} // namespace desk
