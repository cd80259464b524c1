--@ name   unknown_codes
--@ guard  supervisor
--@ result scheme text, code text, first_order_no text, first_seen_at ts
-- Codes that a diagnosis met and the catalogue did not have.
SELECT c.scheme, c.code, p.order_no AS first_order_no, c.first_seen_at
FROM desk.unknown_codes AS c
JOIN wallet.payments AS p ON p.id = c.first_payment_id
ORDER BY c.first_seen_at DESC, c.scheme, c.code
LIMIT 1000
