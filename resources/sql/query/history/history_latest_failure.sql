--@ name   history_latest_failure
--@ guard  agent supervisor
--@ opened user_no
--@ plan   fixed
--@ param  user_no text required, since ts required, now ts required
--@ result id text, order_no text, kind text, status text, amount_minor int, fee_minor int, currency text
--@ result scheme text?, response_code text?, created_at ts, balance_after_minor int?, counterparty text
SELECT p.id, p.order_no, p.kind, p.status, p.amount_minor, p.fee_minor, p.currency, p.scheme,
       p.response_code, p.created_at, p.balance_after_minor,
       CASE WHEN m.id IS NOT NULL THEN m.name WHEN coalesce(p.payee_name, '') <> '' THEN mask_name(p.payee_name)
         WHEN c.id IS NOT NULL THEN c.issuer || ' ' || mask_card(c.last4) ELSE '' END AS counterparty
FROM wallet.payments AS p
LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
LEFT JOIN wallet.cards AS c ON c.id = p.card_id
LEFT JOIN wallet.channels AS h ON h.code = p.channel
WHERE p.user_id = (SELECT u.id FROM wallet.users AS u WHERE u.user_no = :user_no)
  AND p.status IN ('failed', 'unknown', 'pending') AND p.created_at >= :since
  AND (p.status <> 'pending' OR ts_add_ms(p.created_at, coalesce(h.time_out_s, 60) * CAST(1000 AS BIGINT)) < :now)
ORDER BY p.created_at DESC, p.id DESC
LIMIT 1
