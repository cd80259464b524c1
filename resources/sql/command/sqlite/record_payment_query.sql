--@ name   record_payment_query
--@ guard  agent supervisor
--@ param  order_no text required, result enum(succeeded|failed|still_unknown) required, note text optional
--@ let
SELECT (SELECT id FROM wallet.payments WHERE order_no = :order_no) AS payment_id;
--@ refuse WD006 unknown_payment
SELECT 1 WHERE :payment_id IS NULL;
--@ refuse WD003 text_too_long
SELECT 1 WHERE length(:note) > 2000;
--@ run
INSERT INTO desk.payment_queries (id, payment_id, login, at, result, note)
VALUES (:new_id, :payment_id, :login, :now, :result, coalesce(:note, ''));
--@ audit
SELECT 'payment_query_recorded', 'payment', :payment_id, 'result=' || :result;
--@ answer
SELECT :order_no AS order_no, :result AS result, :now AS at;
