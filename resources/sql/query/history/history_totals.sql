--@ name   history_totals
--@ guard  agent supervisor
--@ opened user_no
--@ param  user_no text required, from_ts ts optional, to_ts ts optional
--@ param  status enum(pending|succeeded|failed|reversed|refunded|partially_refunded|unknown) optional
--@ param  kind enum(payment|transfer_out|transfer_in|top_up|withdrawal|refund|fee) optional
--@ param  currency text optional, min_minor int optional, max_minor int optional
--@ param  code text optional, part text optional, typed text optional
--@ result currency text, in_minor int, out_minor int, count int, capped bool
-- The newest 10,000 rows. Money moved in what succeeded, also where a refund followed (a row of its own).
SELECT n.currency,
       CAST(sum(CASE WHEN n.moved AND n.kind IN ('transfer_in', 'top_up', 'refund') THEN n.amount_minor - n.fee_minor
                     ELSE 0 END) AS BIGINT) AS in_minor,
       CAST(sum(CASE WHEN n.moved AND n.kind NOT IN ('transfer_in', 'top_up', 'refund')
                     THEN n.amount_minor + n.fee_minor ELSE 0 END) AS BIGINT) AS out_minor,
       count(*) AS count, max(n.found) > 10000 AS capped
FROM (
  SELECT q.currency, q.kind, q.amount_minor, q.fee_minor,
         q.status IN ('succeeded', 'refunded', 'partially_refunded') AS moved,
         ROW_NUMBER() OVER (ORDER BY q.created_at DESC, q.id DESC) AS nth, count(*) OVER () AS found
  FROM (
    SELECT p.id, p.created_at, p.currency, p.kind, p.status, p.amount_minor, p.fee_minor
    FROM wallet.payments AS p
    LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
    LEFT JOIN wallet.cards AS c ON c.id = p.card_id
    WHERE p.user_id = (SELECT u.id FROM wallet.users AS u WHERE u.user_no = :user_no)
  --? from_ts: AND p.created_at >= :from_ts
  --? to_ts: AND p.created_at < :to_ts
  --? status=pending: AND p.status IN ('failed', 'unknown', 'pending') AND p.status = 'pending'
  --? status=failed: AND p.status IN ('failed', 'unknown', 'pending') AND p.status = 'failed'
  --? status=unknown: AND p.status IN ('failed', 'unknown', 'pending') AND p.status = 'unknown'
  --? status=succeeded: AND p.status = 'succeeded'
  --? status=reversed: AND p.status = 'reversed'
  --? status=refunded: AND p.status = 'refunded'
  --? status=partially_refunded: AND p.status = 'partially_refunded'
  --? kind: AND p.kind = :kind
  --? currency: AND p.currency = :currency
  --? min_minor: AND p.amount_minor >= :min_minor
  --? max_minor: AND p.amount_minor <= :max_minor
  --? code: AND p.id IN (SELECT x.id FROM wallet.payments AS x WHERE x.order_no = :code
  --? code:   UNION ALL SELECT y.id FROM wallet.payments AS y WHERE y.merchant_order_no = :code
  --? code:   UNION ALL SELECT z.id FROM wallet.payments AS z WHERE z.channel_ref = :code)
  --? part+typed: AND (lower(m.name) LIKE :part ESCAPE '\' OR lower(p.payee_name) LIKE :part ESCAPE '\'
  --? part+typed:   OR m.name LIKE :typed ESCAPE '\' OR p.payee_name LIKE :typed ESCAPE '\'
  --? part+typed:   OR (m.id IS NULL AND coalesce(p.payee_name, '') = '' AND lower(c.issuer) LIKE :part ESCAPE '\')
  --? part+typed:   OR lower(p.order_no) LIKE :part ESCAPE '\' OR lower(p.merchant_order_no) LIKE :part ESCAPE '\'
  --? part+typed:   OR lower(p.channel_ref) LIKE :part ESCAPE '\')
    ORDER BY p.created_at DESC, p.id DESC LIMIT 10001
  ) AS q
) AS n
WHERE n.nth <= 10000
GROUP BY n.currency
ORDER BY n.currency
