#include "sql_insight_store.h"

#include "keyset.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 500;

FailedOrder failedOrderOf(const Row &row)
{
    return {
        .id = row.id<PaymentId>("id"_L1),
        .orderNo = row.id<OrderNo>("order_no"_L1),
        .status = row.member<PaymentStatus>("status"_L1),
        .amount = row.money("amount_minor"_L1, "currency"_L1),
        .createdAt = row.instant("created_at"_L1),
        .channel = row.text("channel"_L1),
        .channelName = row.text("channel_name"_L1),
        .scheme = row.text("scheme"_L1),
        .responseCode = row.text("response_code"_L1),
        .issuer = row.text("issuer"_L1),
        .merchantNo = row.text("merchant_no"_L1),
        .merchant = row.text("merchant"_L1),
    };
}

AttemptTally tallyOf(const Row &row)
{
    return {.key = row.text("key"_L1),
            .label = row.text("label"_L1),
            .failed = row.flag("failed"_L1),
            .scheme = row.text("scheme"_L1),
            .responseCode = row.text("response_code"_L1),
            .payments = row.integer("payments"_L1),
            .customers = row.integer("customers"_L1)};
}

} // namespace

Future<Page<FailedOrder>> SqlInsightStore::failedOrders(const InstantRange &range, const Cursor &after,
                                                        int limit, std::stop_token stop)
{
    const int wanted = qBound(1, limit, mostRows);
    Params params{{u"from_ts"_s, range.from},
                  {u"to_ts"_s, range.to},
                  {u"now"_s, QDateTime::currentDateTimeUtc()},
                  {u"lim"_s, wanted + 1}}; // one more tells whether anything follows
    if (!addPosition(params, after))
        return refusedCursor<FailedOrder>(u"failed_payments"_s);
    return m_executor.work<Page<FailedOrder>>(
        u"failed_payments"_s,
        [params, wanted](Session &session) {
            return pageOf(session.list<FailedOrder>(u"failed_payments"_s, params, failedOrderOf), wanted);
        },
        stop, Lane::Background);
}

Future<QList<AttemptTally>> SqlInsightStore::tallies(const InstantRange &window, InsightDimension dimension,
                                                     std::stop_token stop)
{
    return m_executor.read<AttemptTally>(u"payment_tallies"_s,
                                         {{u"from_ts"_s, window.from},
                                          {u"to_ts"_s, window.to},
                                          {u"now"_s, QDateTime::currentDateTimeUtc()},
                                          {u"by"_s, toText(dimension)}},
                                         tallyOf, stop, Lane::Background);
}

} // namespace desk
