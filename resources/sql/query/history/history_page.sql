--@ name   history_page
--@ guard  agent supervisor
--@ opened user_no
--@ param  user_no text required, from_ts ts optional, to_ts ts optional
--@ param  status enum(pending|succeeded|failed|reversed|refunded|partially_refunded|unknown) optional
--@ param  kind enum(payment|transfer_out|transfer_in|top_up|withdrawal|refund|fee) optional
--@ param  currency text optional, min_minor int optional, max_minor int optional
--@ param  code text optional, part text optional, typed text optional
--@ param  direction enum(older|newer) required, cur_ts ts optional, cur_id text optional, lim int(1..501) required
--@ plan   direction=older
--@ plan   direction=older+cur_ts+cur_id
--@ plan   direction=newer+cur_ts+cur_id
--@ result id text, order_no text, kind text, status text, amount_minor int, fee_minor int, currency text
--@ result scheme text?, response_code text?, created_at ts, balance_after_minor int?, counterparty text
-- A state's literal stands beside the list of the partial index payments_user_failed, so that SQLite uses it too.
SELECT p.id, p.order_no, p.kind, p.status, p.amount_minor, p.fee_minor, p.currency, p.scheme,
       p.response_code, p.created_at, p.balance_after_minor,
       CASE WHEN m.id IS NOT NULL THEN m.name WHEN coalesce(p.payee_name, '') <> '' THEN mask_name(p.payee_name)
         WHEN c.id IS NOT NULL THEN c.issuer || ' ' || mask_card(c.last4) ELSE '' END AS counterparty
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
  --? direction=older+cur_ts+cur_id: AND (p.created_at, p.id) < (:cur_ts, :cur_id)
  --? direction=newer+cur_ts+cur_id: AND (p.created_at, p.id) > (:cur_ts, :cur_id)
  --? direction=older: ORDER BY p.created_at DESC, p.id DESC
  --? direction=newer: ORDER BY p.created_at, p.id
LIMIT :lim
