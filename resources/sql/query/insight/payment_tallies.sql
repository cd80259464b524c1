--@ name   payment_tallies
--@ guard  supervisor
--@ param  from_ts ts required, to_ts ts required, now ts required, by enum(channel|issuer|merchant) required
--@ result key text, label text, failed bool, scheme text, response_code text, payments int, customers int
-- How the payments of a window ended, by one dimension. One whose time-out is not over counts neither way.
WITH x AS (
  SELECT CASE :by WHEN 'channel' THEN p.channel WHEN 'issuer' THEN c.issuer ELSE m.merchant_no END AS key,
         CASE :by WHEN 'channel' THEN h.name WHEN 'issuer' THEN c.issuer ELSE m.name END AS label,
         p.status IN ('failed', 'unknown', 'pending') AS failed,
         CASE WHEN p.status IN ('failed', 'unknown', 'pending') THEN coalesce(p.scheme, '') ELSE '' END AS scheme,
         CASE WHEN p.status IN ('failed', 'unknown', 'pending') THEN coalesce(p.response_code, '') ELSE '' END
           AS response_code,
         p.user_id
  FROM wallet.payments AS p
  LEFT JOIN wallet.channels AS h ON h.code = p.channel
  LEFT JOIN wallet.cards AS c ON c.id = p.card_id
  LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
  WHERE p.created_at >= :from_ts AND p.created_at < :to_ts
    AND (p.status <> 'pending' OR ts_add_ms(p.created_at, coalesce(h.time_out_s, 60) * CAST(1000 AS BIGINT)) < :now)
)
SELECT x.key, min(x.label) AS label, x.failed, x.scheme, x.response_code, count(*) AS payments,
       count(DISTINCT x.user_id) AS customers
FROM x
WHERE x.key IS NOT NULL
GROUP BY x.key, x.failed, x.scheme, x.response_code
ORDER BY x.key, x.failed, x.scheme, x.response_code
