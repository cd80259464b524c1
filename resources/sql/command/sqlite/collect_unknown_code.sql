--@ name   collect_unknown_code
--@ guard  agent supervisor
--@ param  order_no text required
--@ let
SELECT (SELECT id FROM wallet.payments WHERE order_no = :order_no) AS payment_id;
--@ refuse WD006 unknown_payment
SELECT 1 WHERE :payment_id IS NULL;
--@ let
SELECT coalesce(p.scheme, '') AS scheme, coalesce(p.response_code, '') AS code, p.created_at AS seen_at,
       NOT EXISTS (SELECT 1 FROM desk.unknown_codes AS c
                   WHERE c.scheme = coalesce(p.scheme, '') AND c.code = p.response_code) AS is_new
FROM wallet.payments AS p WHERE p.id = :payment_id;
--@ refuse WD013 no_response_code
SELECT 1 WHERE :code = '';
--@ run
INSERT INTO desk.unknown_codes (scheme, code, first_payment_id, first_seen_at)
SELECT :scheme, :code, :payment_id, :seen_at WHERE :is_new;
--@ audit
SELECT 'unknown_code_collected', 'payment', :payment_id, '' WHERE :is_new;
--@ answer
SELECT :scheme AS scheme, :code AS code, :is_new AS new;
