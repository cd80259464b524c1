--@ name   withdraw_refund
--@ guard  agent supervisor
--@ param  request_id text required
--@ refuse WD006 unknown_request
SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM desk.refund_requests WHERE id = :request_id);
--@ run
UPDATE desk.refund_requests SET state = 'withdrawn', decided_by = :login, decided_at = :now WHERE id = :request_id;
--@ audit
SELECT 'refund_withdrawn', 'payment', payment_id, 'request=' || :request_id || ' amount=' || amount_minor || ':' || currency
FROM desk.refund_requests WHERE id = :request_id;
--@ answer
SELECT :request_id AS request_id, :now AS withdrawn_at;
