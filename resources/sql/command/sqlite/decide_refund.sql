--@ name   decide_refund
--@ guard  supervisor
--@ param  request_id text required, decision enum(approved|rejected) required, note text required
--@ refuse WD003 missing_note
SELECT 1 WHERE trim(:note) = '';
--@ refuse WD003 text_too_long
SELECT 1 WHERE length(trim(:note)) > 2000;
--@ refuse WD006 unknown_request
SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM desk.refund_requests WHERE id = :request_id);
--@ run
UPDATE desk.refund_requests
SET state = :decision, decided_by = :login, decided_at = :now, decision_note = trim(:note)
WHERE id = :request_id;
--@ audit
SELECT 'refund_' || :decision, 'payment', payment_id, 'request=' || :request_id || ' amount=' || amount_minor || ':' || currency
FROM desk.refund_requests WHERE id = :request_id;
--@ answer
SELECT :request_id AS request_id, :decision AS decision, :now AS decided_at;
