#pragma once

#include <QDateTime>
#include <QTimeZone>
#include <expected>

#include "insight_store.h"

namespace desk {

/// What cannot be read of a period as somebody types it.
enum class PeriodError { From, To };

/// A period typed as two texts, each an instant with its offset (ISO 8601) or a day of \a zone (yyyy-mm-dd).
/// A period begins with the start of its first day and ends with the end of its last one; an instant at the
/// end is not included. To: also where the end is not after the begin.
std::expected<InstantRange, PeriodError> periodOf(const QString &from, const QString &to,
                                                  const QTimeZone &zone);

/// An instant (ISO 8601) in UTC; nothing without an offset, which would be read in this machine's zone.
std::optional<QDateTime> parseInstant(const QString &text);

} // namespace desk
