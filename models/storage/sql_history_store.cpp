#include "sql_history_store.h"

#include "answers.h"
#include "keyset.h"
#include "payment_rows.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 500;
constexpr int mostTotalled = 10000; ///< as in history_totals.sql
constexpr int failureDays = 90;

/// Texts that are looked up as whole order numbers, on their indexes; shorter ones are parts of anything.
bool isWholeNumber(const QString &text)
{
    int digits = 0;
    for (const QChar c : text) {
        if (c < u'!' || c > u'~')
            return false;
        digits += c.isDigit() ? 1 : 0;
    }
    return text.size() >= 12 && text.size() <= 64 && digits >= 6;
}

/// \a text as a LIKE pattern for any position, all of its characters standing for themselves.
QString anywhere(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

Params paramsOf(const UserNo &user, const HistoryFilter &filter)
{
    Params params{{u"user_no"_s, user.value()}};
    if (filter.from.isValid())
        params[u"from_ts"_s] = filter.from;
    if (filter.to.isValid())
        params[u"to_ts"_s] = filter.to;
    if (filter.status)
        params[u"status"_s] = toText(*filter.status);
    if (filter.kind)
        params[u"kind"_s] = toText(*filter.kind);
    if (filter.currency)
        params[u"currency"_s] = filter.currency->code();
    if (filter.minMinor)
        params[u"min_minor"_s] = *filter.minMinor;
    if (filter.maxMinor)
        params[u"max_minor"_s] = *filter.maxMinor;
    QString text = filter.text.normalized(QString::NormalizationForm_KC).simplified().left(200);
    text.remove(QChar(0));
    if (isWholeNumber(text)) {
        params[u"code"_s] = text;
    } else if (!text.isEmpty()) {
        params[u"part"_s] = anywhere(text.toLower());
        params[u"typed"_s] = anywhere(text);
    }
    return params;
}

CurrencyTotal totalOf(const Row &row)
{
    const qint64 count = row.integer("count"_L1);
    return {.in = row.money("in_minor"_L1, "currency"_L1),
            .out = row.money("out_minor"_L1, "currency"_L1),
            .count = int(qMin<qint64>(count, mostTotalled)),
            .capped = row.flag("capped"_L1)};
}

PaymentDetail detailOf(const Row &row)
{
    const auto score = row.optionalInteger("risk_score"_L1);
    return {
        .row = paymentRowOf(row),
        .userNo = row.id<UserNo>("user_no"_L1),
        .merchantOrderNo = row.text("merchant_order_no"_L1),
        .channelRef = row.text("channel_ref"_L1),
        .channel = row.text("channel"_L1),
        .funding = row.text("funding"_L1),
        .card = row.text("card"_L1),
        .merchantNo = row.text("merchant_no"_L1),
        .device = row.text("device"_L1),
        .riskDecision = row.text("risk_decision"_L1),
        .riskScore = score ? std::optional<int>(int(*score)) : std::nullopt,
        .completedAt = row.instant("completed_at"_L1),
        .timeZone = row.text("time_zone"_L1),
        .timeline = {},
        .relatives = {},
    };
}

PaymentEvent eventOf(const Row &row)
{
    return {row.instant("at"_L1), row.text("kind"_L1), row.text("detail"_L1)};
}

/// What stands on record of an export's filter: a looked-for text may be a name, so only that there was one.
QString filterWords(const HistoryFilter &filter)
{
    QStringList words;
    const auto add = [&words](const char *key, const QString &value) {
        words.append(QString::fromLatin1(key) + u'=' + value);
    };
    if (filter.from.isValid())
        add("from", QString::number(filter.from.toMSecsSinceEpoch()));
    if (filter.to.isValid())
        add("until", QString::number(filter.to.toMSecsSinceEpoch()));
    if (filter.status)
        add("status", toText(*filter.status));
    if (filter.kind)
        add("payments", toText(*filter.kind));
    if (filter.currency)
        add("currency", filter.currency->code());
    if (filter.minMinor)
        add("min", QString::number(*filter.minMinor));
    if (filter.maxMinor)
        add("max", QString::number(*filter.maxMinor));
    if (!filter.text.isEmpty())
        add("text", u"yes"_s);
    return words.join(u' ');
}

} // namespace

Future<Page<PaymentRow>> SqlHistoryStore::page(const UserNo &user, const HistoryFilter &filter,
                                               const Cursor &after, int limit, std::stop_token stop)
{
    return read(user, filter, after, limit, true, stop);
}

Future<Page<PaymentRow>> SqlHistoryStore::pageBefore(const UserNo &user, const HistoryFilter &filter,
                                                     const Cursor &before, int limit, std::stop_token stop)
{
    return read(user, filter, before, limit, false, stop);
}

Future<Page<PaymentRow>> SqlHistoryStore::read(const UserNo &user, const HistoryFilter &filter,
                                               const Cursor &from, int limit, bool older,
                                               std::stop_token stop)
{
    const int wanted = qBound(1, limit, mostRows);
    Params params = paramsOf(user, filter);
    params[u"direction"_s] = older ? u"older"_s : u"newer"_s;
    params[u"lim"_s] = wanted + 1; // one more tells whether anything follows
    if (!addPosition(params, from))
        return refusedCursor<PaymentRow>(u"history_page"_s);
    return m_executor.work<Page<PaymentRow>>(
        u"history_page"_s,
        [=](Session &session) {
            auto page =
                pageOf(session.list<PaymentRow>(u"history_page"_s, params, paymentRowOf), wanted, cursorOf);
            if (page && !older)
                std::reverse(page->rows.begin(), page->rows.end());
            return page;
        },
        stop);
}

Future<QList<CurrencyTotal>> SqlHistoryStore::totals(const UserNo &user, const HistoryFilter &filter,
                                                     std::stop_token stop)
{
    return m_executor.read<CurrencyTotal>(u"history_totals"_s, paramsOf(user, filter), totalOf, stop);
}

Future<PaymentDetail> SqlHistoryStore::detail(const OrderNo &order)
{
    const Params params{{u"order_no"_s, order.value()}};
    return m_executor.work<PaymentDetail>(
        u"payment_detail"_s, [params](Session &session) -> Result<PaymentDetail> {
            auto detail = session.one<PaymentDetail>(u"payment_detail"_s, params, detailOf);
            if (!detail)
                return detail;
            auto timeline = session.list<PaymentEvent>(u"payment_timeline"_s, params, eventOf);
            if (!timeline)
                return std::unexpected(timeline.error());
            auto relatives = session.list<PaymentRow>(u"payment_relatives"_s, params, paymentRowOf);
            if (!relatives)
                return std::unexpected(relatives.error());
            detail->timeline = std::move(*timeline);
            detail->relatives = std::move(*relatives);
            return detail;
        });
}

Future<PaymentRow> SqlHistoryStore::latestFailure(const UserNo &user)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Params params{
        {u"user_no"_s, user.value()}, {u"now"_s, now}, {u"since"_s, now.addDays(-failureDays)}};
    return m_executor.readOne<PaymentRow>(u"history_latest_failure"_s, params, paymentRowOf);
}

Future<QDateTime> SqlHistoryStore::beginExport(const CommandId &command, const UserNo &user,
                                               const HistoryFilter &filter)
{
    const Params params{{u"user_no"_s, user.value()}, {u"filter"_s, orUnset(filterWords(filter))}};
    return answered<QDateTime>(m_executor.command(u"export_history"_s, command, params),
                               [](const QJsonObject &answer) { return instantOf(answer["at"_L1]); });
}

} // namespace desk
