--@ name   payment_relatives
--@ guard  agent supervisor
--@ opened order_no
--@ plan   fixed
--@ param  order_no text required
--@ result id text, order_no text, kind text, status text, amount_minor int, fee_minor int, currency text
--@ result scheme text?, response_code text?, created_at ts, balance_after_minor int?, counterparty text
-- The original, what was made from this payment, and what else was made from the same original.
SELECT p.id, p.order_no, p.kind, p.status, p.amount_minor, p.fee_minor, p.currency, p.scheme,
       p.response_code, p.created_at, p.balance_after_minor,
       CASE WHEN m.id IS NOT NULL THEN m.name WHEN coalesce(p.payee_name, '') <> '' THEN mask_name(p.payee_name)
         WHEN c.id IS NOT NULL THEN c.issuer || ' ' || mask_card(c.last4) ELSE '' END AS counterparty
FROM wallet.payments AS p
LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
LEFT JOIN wallet.cards AS c ON c.id = p.card_id
WHERE p.id IN (
  SELECT s.original_id FROM wallet.payments AS s WHERE s.order_no = :order_no
  UNION SELECT r.id FROM wallet.payments AS s JOIN wallet.payments AS r ON r.original_id = s.id
        WHERE s.order_no = :order_no
  UNION SELECT r.id FROM wallet.payments AS s JOIN wallet.payments AS r ON r.original_id = s.original_id
        WHERE s.order_no = :order_no AND r.id <> s.id)
ORDER BY p.created_at, p.id
LIMIT 100
