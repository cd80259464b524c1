#pragma once

#include <QString>
#include <QtGlobal>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace desk {

enum class FactType { Money, Integer, Text, Boolean, Instant };

/// A fact that checklists may use: its name (also the column of resources/sql/query/diagnosis/payment_facts.sql
/// and the key of `--facts` documents), type, unit and where it is read from.
struct FactInfo
{
    const char *name;
    FactType type;
    const char *unit; ///< "minor", "count", "utc_ms", "word" …
    const char *source; ///< table.column it rests on, for the evidence
};

/// All facts, in slot order.
std::span<const FactInfo> factTable();
/// The slot of a fact; nothing for an unknown name.
std::optional<size_t> factSlot(QStringView name);

/// Money: minor units of `currency`; Instant: UTC milliseconds; monostate: unknown (could not be read).
using FactValue = std::variant<std::monostate, qint64, bool, QString>;

/// One payment's facts as of the payment, one value a slot of factTable().
struct PaymentFacts
{
    QString orderNo;
    QString currency; ///< of every Money fact
    std::vector<FactValue> values; ///< size of factTable()

    const FactValue &value(size_t slot) const { return values[slot]; }
};

} // namespace desk
