#pragma once

#include <QDateTime>
#include <QTimeZone>
#include <QVariant>
#include <expected>

#include "import_kinds.h"
#include "money.h"

namespace desk {

/// A value as it is staged: QString, qint64 (also instants, UTC milliseconds), bool, or invalid for NULL;
/// or the reason, a closed word, why the text is not one. The text itself is in no message.
using ImportValue = std::expected<QVariant, QString>;

/// Money of \a type from decimal text in major units.
ImportValue importMoney(QStringView text, ImportType type, const Currency &currency);

/// An instant from ISO 8601 text, cut to milliseconds. Without an offset it is local time of \a zone (of two
/// possible instants the first, a time that was skipped moves forward); an invalid zone refuses such text.
ImportValue importInstant(QStringView text, const QTimeZone &zone);

/// Any other type that stands for itself.
ImportValue importPlain(QStringView text, const ImportColumn &column);

/// A valid zone by its IANA name, from a cache of this thread; invalid when there is none of that name.
QTimeZone zoneOf(const QString &name);

/// The day of \a instant (UTC milliseconds) in \a zone as yyyymmdd.
int localDayOf(qint64 instant, const QTimeZone &zone);

} // namespace desk
