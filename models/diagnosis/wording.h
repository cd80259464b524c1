#pragma once

#include <QDateTime>

#include "diagnosis.h"
#include "facts.h"

namespace desk {

/// Money as the texts of a diagnosis show it: "¥12.00", "$9.50", "KWD 1.234".
QString moneyText(qint64 minor, const QString &currency);
/// Local date and time in \a zone (IANA; UTC when unknown): "2026-05-01 14:03:22".
QString timeText(qint64 ms, const QString &zone);
/// A word of a closed set in both languages; the word itself when it has no name.
LocalText wordText(const QString &word);
/// The name of a fact.
LocalText labelText(size_t slot);
/// The value of a fact of the table, in its unit; "–" when it is unknown.
LocalText valueText(size_t slot, const PaymentFacts &facts);
/// A value of a type and unit that is not a fact's own: a constant or an answer.
LocalText plainText(FactType type, const QString &unit, qint64 number, const PaymentFacts &facts);
/// \a text with each {fact} replaced by its value.
LocalText filled(const LocalText &text, const PaymentFacts &facts);

} // namespace desk
