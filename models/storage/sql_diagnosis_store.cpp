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

/// The columns that are facts as they stand; the rest is derived from others.
bool isPlain(QStringView name)
{
    static const QStringList derived = {u"available"_s,          u"merchant_accepts_method"_s,
                                        u"response_known"_s,     u"response_category"_s,
                                        u"response_retryable"_s, u"response_disclose"_s};
    return !derived.contains(name);
}

bool isRecordedAmount(QStringView name)
{
    static const QStringList amounts = {u"reserved"_s, u"per_payment_limit"_s, u"daily_limit"_s,
                                        u"monthly_limit"_s};
    return amounts.contains(name);
}

/// "happened" and the like are counts of the timeline; without a timeline nobody knows.
bool isTimelineFlag(QStringView name)
{
    static const QStringList flags = {
        u"sent"_s,   u"answered"_s,         u"timed_out"_s,       u"captured"_s,      u"settled"_s,
        u"closed"_s, u"refund_requested"_s, u"refund_accepted"_s, u"refund_settled"_s};
    return flags.contains(name);
}

FactValue plainFact(const Row &row, const FactInfo &info, const QString &currency)
{
    const QLatin1StringView name(info.name);
    const QString wide(name);
    if (row.isNull(name))
        return {};
    if (isRecordedAmount(wide))
        return recordedAmount(row.text(name), currency);
    if (isTimelineFlag(wide))
        return row.integer("events"_L1) > 0 ? FactValue(row.integer(name) > 0) : FactValue();
    if (wide == u"kyc_level")
        return recordedNumber(row.text(name));
    if (wide == u"merchant_accepts_wallet")
        return recordedFlag(row.text(name));
    switch (info.type) {
    case FactType::Money:
    case FactType::Integer:
        return row.integer(name);
    case FactType::Boolean:
        return row.flag(name);
    case FactType::Instant:
        return row.instant(name).toMSecsSinceEpoch();
    case FactType::Text:
        return row.text(name);
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
    const auto table = factTable();
    for (size_t slot = 0; slot < table.size(); ++slot) {
        const QString name = QString::fromLatin1(table[slot].name);
        if (isPlain(name))
            facts.values[slot] = plainFact(row, table[slot], facts.currency);
        // The instant of a derived fact is that of the column it is derived from.
        const QString from = name == u"merchant_accepts_method" ? u"merchant_methods"_s : name;
        const QByteArray at = (from + u"_at"_s).toLatin1();
        if (table[slot].presentMayStand && !row.isNull(QLatin1StringView(at)))
            facts.since[slot] = row.instant(QLatin1StringView(at)).toMSecsSinceEpoch();
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
