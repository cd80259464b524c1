--@ name   record_cause_feedback
--@ guard  agent supervisor
--@ param  order_no text required, checklist_id text required, checklist_version int required
--@ param  shown_cause enum(insufficient_funds|limit_exceeded|account_abnormal|card_blocked|card_invalid|payee_invalid|amount_invalid|currency_unsupported|merchant_restricted|risk_review|auth_failed|issuer_unavailable|channel_outage|network_timeout|duplicate_order|order_state|refund_failed|unknown) required
--@ param  cause enum(insufficient_funds|limit_exceeded|account_abnormal|card_blocked|card_invalid|payee_invalid|amount_invalid|currency_unsupported|merchant_restricted|risk_review|auth_failed|issuer_unavailable|channel_outage|network_timeout|duplicate_order|order_state|refund_failed|unknown) required
--@ param  checks json optional, note text optional
--@ let
SELECT (SELECT id FROM wallet.payments WHERE order_no = :order_no) AS payment_id,
       coalesce(:checks, '[]') AS documents;
--@ refuse WD006 unknown_payment
SELECT 1 WHERE :payment_id IS NULL;
--@ refuse WD003 text_too_long
SELECT 1 WHERE length(:note) > 2000;
--@ refuse WD003 diagnosis_invalid
SELECT 1 WHERE length(:checklist_id) NOT BETWEEN 1 AND 100 OR :checklist_version NOT BETWEEN 1 AND 1000000;
--@ refuse WD003 checks_invalid
SELECT 1 WHERE json_type(:documents) <> 'array' OR json_array_length(:documents) > 100;
--@ refuse WD003 checks_invalid
SELECT 1 FROM json_each(:documents) AS c
WHERE length(coalesce(c.value ->> '$.check', '')) NOT BETWEEN 1 AND 64
   OR c.value ->> '$.check' GLOB '*[^a-z0-9_]*'
   OR coalesce(json_type(c.value, '$.right'), '') NOT IN ('true', 'false')
   OR coalesce(json_type(c.value, '$.leading'), '') NOT IN ('true', 'false');
--@ refuse WD003 checks_invalid
SELECT 1 FROM json_each(:documents) AS c GROUP BY c.value ->> '$.check' HAVING count(*) > 1;
--@ run
INSERT INTO desk.cause_feedback (id, payment_id, login, at, checklist_id, checklist_version, shown_cause, cause,
                                 note)
VALUES (:new_id, :payment_id, :login, :now, :checklist_id, :checklist_version, :shown_cause, :cause,
        coalesce(:note, ''));
--@ run
INSERT INTO desk.check_feedback (feedback_id, check_id, led, was_right)
SELECT :new_id, c.value ->> '$.check', c.value ->> '$.leading', c.value ->> '$.right'
FROM json_each(:documents) AS c;
--@ audit
SELECT 'cause_feedback_recorded', 'payment', :payment_id, 'shown=' || :shown_cause || ' cause=' || :cause;
--@ answer
SELECT :new_id AS id, :now AS at;
