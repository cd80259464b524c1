--@ name   failed_payments
--@ guard  supervisor
--@ opened many
--@ param  from_ts ts required, to_ts ts required, now ts required, lim int(1..501) required
--@ param  cur_ts ts optional, cur_id text optional
--@ result id text, order_no text, status text, amount_minor int, currency text, created_at ts, channel text?
--@ result channel_name text?, scheme text?, response_code text?, issuer text?, merchant_no text?, merchant text?
-- What failed in a period, oldest first; a pending payment counts once the time-out of its channel is over.
SELECT p.id, p.order_no, p.status, p.amount_minor, p.currency, p.created_at, p.channel, h.name AS channel_name,
       p.scheme, p.response_code, c.issuer, m.merchant_no, m.name AS merchant
FROM wallet.payments AS p
LEFT JOIN wallet.channels AS h ON h.code = p.channel
LEFT JOIN wallet.cards AS c ON c.id = p.card_id
LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
WHERE p.status IN ('failed', 'unknown', 'pending') AND p.created_at >= :from_ts AND p.created_at < :to_ts
  AND (p.status <> 'pending' OR ts_add_ms(p.created_at, coalesce(h.time_out_s, 60) * CAST(1000 AS BIGINT)) < :now)
  --? cur_ts+cur_id: AND (p.created_at, p.id) > (:cur_ts, :cur_id)
ORDER BY p.created_at, p.id
LIMIT :lim
