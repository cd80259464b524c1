#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QtGlobal>
#include <expected>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace desk {

enum class FactType { Money, Integer, Text, Boolean, Instant };

/// A fact that checklists may use: its name (also the column of
/// resources/sql/query/diagnosis/payment_facts.sql and the key of `--facts` documents), type, unit and where
/// it is read from.
struct FactInfo
{
    const char *name;
    FactType type;
    const char *unit;    ///< "minor", "count", "utc_ms", "word" …; values of different units do not compare
    const char *source;  ///< table.column it rests on, for the evidence
    const char *labelEn; ///< how the evidence names it
    const char16_t *labelZh;
    /// True where the present value stands in for the past when no change was recorded: the evidence
    /// says "as of now" unless the column `<name>_at` gives an instant.
    bool presentMayStand = false;
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
    PaymentFacts();

    QString orderNo;
    QString currency; ///< of every Money fact
    QString timeZone; ///< IANA, of the account; times in evidence and scripts are shown in it
    QString locale;   ///< of the customer, e.g. "zh_CN": the language of what is said to them
    /// Version of the active checklist at the time of reading; 0: none was stored, the built-in one applies.
    int checklistVersion = 0;
    std::vector<FactValue> values; ///< size of factTable()
    /// Since when the value held (UTC ms), for facts where the present may stand; unset: read as of now.
    std::vector<std::optional<qint64>> since;

    const FactValue &value(size_t slot) const { return values[slot]; }
    /// The value of the fact of that name, which must be one of factTable().
    const FactValue &value(QStringView name) const;
    /// \a name must be one of factTable().
    void set(QStringView name, FactValue value);

    /// A document of `diagnose --facts`: order_no, currency, time_zone, locale and the known facts by name
    /// (money and counts as integers, instants as ISO 8601 text in UTC).
    QJsonObject toJson() const;
};

/// Puts the members of a document of `diagnose --facts` together.
class FactsBuilder
{
public:
    /// Why the member is refused; nothing when it is taken.
    std::optional<QString> take(const QString &key, const QJsonValue &value);
    std::expected<PaymentFacts, QString> finish();

private:
    PaymentFacts m_facts;
    bool m_moneySeen = false;
};

/// Reads a document of `diagnose --facts`. A fact left out or null is unknown. Refused, with the reason:
/// an unknown key, a value of another type, a money fact without a known currency, an invalid instant.
std::expected<PaymentFacts, QString> factsFromJson(const QJsonObject &document);

/// The document of `checklist facts --json`: name, type, unit and source of every fact.
QJsonArray factTableJson();

} // namespace desk
