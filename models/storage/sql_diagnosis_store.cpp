#include "sql_diagnosis_store.h"

#include <QJsonArray>

#include "error_map.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// A limit or reserve as it stood: minor units, or "major 12.00" where the change was recorded in major ones.
FactValue recordedAmount(const QString &text, const QString &currency)
{
    if (text.startsWith(u"major "_s)) {
        const auto iso = Currency::fromCode(currency);
        const auto minor =
            iso ? parseDecimal(QStringView(text).sliced(6), *iso) : std::unexpected(DecimalError::NotDecimal);
        return minor ? FactValue(*minor) : FactValue();
    }
    bool valid = false;
    const qint64 minor = text.toLongLong(&valid);
    return valid ? FactValue(minor) : FactValue();
}

FactValue recordedFlag(const QString &text)
{
    const QString word = text.toLower();
    if (word == u"true" || word == u"t" || word == u"1" || word == u"yes")
        return true;
    if (word == u"false" || word == u"f" || word == u"0" || word == u"no")
        return false;
    return {};
}

FactValue recordedNumber(const QString &text)
{
    bool valid = false;
    const qint64 number = text.toLongLong(&valid);
    return valid ? FactValue(number) : FactValue();
}

/// Whether "balance,card" holds what the payment is funded by; both for a mixed one.
FactValue acceptsMethod(const QString &methods, const QString &funding)
{
    if (methods.isEmpty())
        return {};
    QStringList accepted = methods.split(u',', Qt::SkipEmptyParts);
    for (QString &method : accepted)
        method = method.trimmed();
    if (funding == u"mixed")
        return accepted.contains(u"mixed"_s)
               || (accepted.contains(u"balance"_s) && accepted.contains(u"card"_s));
    return accepted.contains(funding);
}

/// How a fact is read from its column.
enum class Reading {
    Derived, ///< from other columns
    Plain,
    RecordedAmount,
    RecordedNumber,
    RecordedFlag,
    TimelineFlag ///< a count of the timeline; without a timeline nobody knows
};

Reading readingOf(QLatin1StringView name)
{
    static const QHash<QLatin1StringView, Reading> special = {
        {"available"_L1, Reading::Derived},
        {"merchant_accepts_method"_L1, Reading::Derived},
        {"response_known"_L1, Reading::Derived},
        {"response_category"_L1, Reading::Derived},
        {"response_retryable"_L1, Reading::Derived},
        {"response_disclose"_L1, Reading::Derived},
        {"reserved"_L1, Reading::RecordedAmount},
        {"per_payment_limit"_L1, Reading::RecordedAmount},
        {"daily_limit"_L1, Reading::RecordedAmount},
        {"monthly_limit"_L1, Reading::RecordedAmount},
        {"kyc_level"_L1, Reading::RecordedNumber},
        {"merchant_accepts_wallet"_L1, Reading::RecordedFlag},
        {"sent"_L1, Reading::TimelineFlag},
        {"answered"_L1, Reading::TimelineFlag},
        {"timed_out"_L1, Reading::TimelineFlag},
        {"captured"_L1, Reading::TimelineFlag},
        {"settled"_L1, Reading::TimelineFlag},
        {"closed"_L1, Reading::TimelineFlag},
        {"refund_requested"_L1, Reading::TimelineFlag},
        {"refund_accepted"_L1, Reading::TimelineFlag},
        {"refund_settled"_L1, Reading::TimelineFlag},
    };
    return special.value(name, Reading::Plain);
}

/// What reading a fact needs to know, found out once.
struct FactColumn
{
    QLatin1StringView name;
    FactType type;
    Reading reading;
    QByteArray at; ///< the column of the instant since which it held; empty: there is none
};

const std::vector<FactColumn> &factColumns()
{
    static const std::vector<FactColumn> columns = [] {
        std::vector<FactColumn> made;
        for (const FactInfo &info : factTable()) {
            const QLatin1StringView name(info.name);
            // The instant of a derived fact is that of the column it is derived from.
            const QByteArray from = name == "merchant_accepts_method"_L1 ? "merchant_methods" : info.name;
            made.push_back(
                {name, info.type, readingOf(name), info.presentMayStand ? from + "_at" : QByteArray()});
        }
        return made;
    }();
    return columns;
}

FactValue factIn(const Row &row, const FactColumn &column, const QString &currency)
{
    if (column.reading == Reading::Derived || row.isNull(column.name))
        return {};
    switch (column.reading) {
    case Reading::RecordedAmount:
        return recordedAmount(row.text(column.name), currency);
    case Reading::RecordedNumber:
        return recordedNumber(row.text(column.name));
    case Reading::RecordedFlag:
        return recordedFlag(row.text(column.name));
    case Reading::TimelineFlag:
        return row.integer("events"_L1) > 0 ? FactValue(row.integer(column.name) > 0) : FactValue();
    case Reading::Derived:
    case Reading::Plain:
        break;
    }
    switch (column.type) {
    case FactType::Money:
    case FactType::Integer:
        return row.integer(column.name);
    case FactType::Boolean:
        return row.flag(column.name);
    case FactType::Instant:
        return row.instant(column.name).toMSecsSinceEpoch();
    case FactType::Text:
        return row.text(column.name);
    }
    return {};
}

/// Balance and limits are in the account's currency; with another one nothing can be compared.
void forgetOtherCurrency(PaymentFacts &facts)
{
    for (const QLatin1StringView name :
         {"balance_before"_L1, "reserved"_L1, "per_payment_limit"_L1, "daily_limit"_L1, "monthly_limit"_L1,
          "spent_day"_L1, "spent_month"_L1})
        facts.set(QString(name), FactValue());
}

PaymentFacts factsOf(const Row &row)
{
    PaymentFacts facts;
    facts.orderNo = row.text("order_no"_L1);
    facts.currency = row.text("currency"_L1);
    facts.timeZone = row.text("time_zone"_L1);
    facts.locale = row.text("locale"_L1);
    facts.checklistVersion = int(row.integer("checklist_version"_L1));
    const auto &columns = factColumns();
    for (size_t slot = 0; slot < columns.size(); ++slot) {
        facts.values[slot] = factIn(row, columns[slot], facts.currency);
        const QLatin1StringView at(columns[slot].at);
        if (!at.isEmpty() && !row.isNull(at))
            facts.since[slot] = row.instant(at).toMSecsSinceEpoch();
    }
    facts.set(u"merchant_accepts_method"_s,
              acceptsMethod(row.text("merchant_methods"_L1), row.text("funding"_L1)));
    if (facts.currency != row.text("account_currency"_L1))
        forgetOtherCurrency(facts);
    const auto *balance = std::get_if<qint64>(&facts.value(u"balance_before"));
    const auto *reserved = std::get_if<qint64>(&facts.value(u"reserved"));
    if (balance && reserved)
        facts.set(u"available"_s, *balance - *reserved);
    return facts;
}

StoredChecklist checklistOf(const Row &row)
{
    return {row.text("id"_L1), int(row.integer("version"_L1)), row.text("content"_L1).toUtf8()};
}

Params factsParams(const QList<OrderNo> &orders)
{
    QJsonArray numbers;
    for (const OrderNo &order : orders)
        numbers.append(order.value());
    return {{u"orders"_s, QString::fromUtf8(QJsonDocument(numbers).toJson(QJsonDocument::Compact))},
            {u"now"_s, QDateTime::currentDateTimeUtc()}};
}

/// \a found, which comes in any order, as it was asked for.
QList<PaymentFacts> inOrder(const QList<OrderNo> &orders, const QList<PaymentFacts> &found)
{
    QHash<QString, const PaymentFacts *> byOrder;
    for (const PaymentFacts &facts : found)
        byOrder.insert(facts.orderNo, &facts);
    QList<PaymentFacts> sorted;
    sorted.reserve(found.size());
    for (const OrderNo &order : orders) {
        if (const PaymentFacts *facts = byOrder.take(order.value()))
            sorted.append(*facts);
    }
    return sorted;
}

} // namespace

Future<PaymentFacts> SqlDiagnosisStore::facts(const OrderNo &order)
{
    return m_executor.readOne<PaymentFacts>(u"payment_facts"_s, factsParams({order}), factsOf);
}

Future<QList<PaymentFacts>> SqlDiagnosisStore::facts(const QList<OrderNo> &orders, std::stop_token stop)
{
    const auto job = [orders](Session &session) -> Result<QList<PaymentFacts>> {
        if (orders.size() > mostFacts)
            return failure(ErrorKind::Invalid, u"payment_facts"_s, u"too_many_orders"_s);
        const auto found = session.list<PaymentFacts>(u"payment_facts"_s, factsParams(orders), factsOf);
        return found ? inOrder(orders, *found) : found;
    };
    return m_executor.work<QList<PaymentFacts>>(u"payment_facts"_s, job, stop, Lane::Background);
}

Future<StoredChecklist> SqlDiagnosisStore::activeChecklist()
{
    return m_executor.readOne<StoredChecklist>(u"active_checklist"_s, {}, checklistOf);
}

} // namespace desk
