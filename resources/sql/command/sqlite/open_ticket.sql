--@ name   open_ticket
--@ guard  agent supervisor
--@ param  user_no text required, subject text required, text text optional, sub_category text optional
--@ param  category enum(payment_failed|money_missing|refund|account_access|fraud|card|limit|other) required
--@ param  channel enum(call|chat|mail) optional, priority enum(low|normal|high|urgent) optional
--@ param  payments json optional, diagnoses json optional
--@ let
SELECT (SELECT id FROM wallet.users WHERE user_no = :user_no) AS user_id, trim(:subject) AS subject_text,
       CAST(strftime('%Y', :now / 1000, 'unixepoch') AS INTEGER) AS year,
       coalesce(:diagnoses, '[]') AS documents,
       (SELECT json_group_array(order_no) FROM (
          SELECT value AS order_no FROM json_each(coalesce(:payments, '[]'))
          UNION SELECT value ->> '$.order_no' FROM json_each(coalesce(:diagnoses, '[]')))) AS orders;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_id IS NULL;
--@ refuse WD003 subject_length
SELECT 1 WHERE :subject_text = '' OR length(:subject_text) > 300;
--@ refuse WD003 text_too_long
SELECT 1 WHERE length(:text) > 20000;
--@ refuse WD006 unknown_payment
SELECT 1 FROM json_each(:orders) AS o
WHERE NOT EXISTS (SELECT 1 FROM wallet.payments WHERE order_no = o.value AND user_id = :user_id);
--@ refuse WD003 diagnosis_invalid
SELECT 1 FROM json_each(:documents) AS d
WHERE coalesce(d.value ->> '$.outcome', '') NOT IN ('not_failed', 'definite', 'retry', 'later', 'query_first')
   OR d.value ->> '$.checklist.id' IS NULL
   OR coalesce(CAST(d.value ->> '$.checklist.version' AS TEXT), 'none') GLOB '*[^0-9]*';
--@ run
INSERT INTO desk.ticket_numbers (year, last) VALUES (:year, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1;
-- Numbers that an import brought are stepped over.
--@ run
UPDATE desk.ticket_numbers
SET last = max(last, (SELECT max(CAST(substr(ticket_no, 8) AS INTEGER)) FROM desk.tickets
                      WHERE ticket_no >= 'T-' || :year || '-' AND ticket_no < 'T-' || :year || '.'
                        AND substr(ticket_no, 8) NOT GLOB '*[^0-9]*')) + 1
WHERE year = :year
  AND EXISTS (SELECT 1 FROM desk.tickets WHERE ticket_no = printf('T-%d-%06d', :year, ticket_numbers.last));
--@ let
SELECT printf('T-%d-%06d', year, last) AS ticket_no FROM desk.ticket_numbers WHERE year = :year;
--@ let
SELECT CAST(sum(amount_minor) AS INTEGER) AS amount, min(currency) AS currency FROM wallet.payments
WHERE order_no IN (SELECT value FROM json_each(:orders)) HAVING count(DISTINCT currency) = 1;
--@ run
INSERT INTO desk.tickets (id, ticket_no, user_id, contact_id, category, sub_category, channel, priority, team,
  amount_at_risk_minor, currency, subject, created_by, created_at, updated_by, updated_at)
SELECT :new_id, :ticket_no, :user_id,
  (SELECT id FROM desk.contacts WHERE user_id = :user_id AND login = :login AND ended_at IS NULL),
  :category, coalesce(:sub_category, ''), coalesce(:channel, 'call'), coalesce(:priority, 'normal'), s.team,
  :amount, :currency, :subject_text, :login, :now, :login, :now
FROM desk.staff AS s WHERE s.login = :login;
--@ run
INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, body, to_value)
VALUES (uuid7(), :new_id, 1, :now, :login, 'filed', coalesce(:text, ''), 'new');
--@ run
INSERT INTO desk.ticket_links (ticket_id, kind, target_id)
SELECT :new_id, 'payment', id FROM wallet.payments WHERE order_no IN (SELECT value FROM json_each(:orders));
--@ run
INSERT INTO desk.ticket_snapshots (ticket_id, payment_id, taken_at, content)
SELECT :new_id, p.id, :now, json_object(
  'id', p.id, 'order_no', p.order_no, 'merchant_order_no', p.merchant_order_no, 'channel_ref', p.channel_ref,
  'account_id', p.account_id, 'kind', p.kind, 'amount_minor', p.amount_minor, 'fee_minor', p.fee_minor,
  'currency', p.currency, 'status', p.status, 'scheme', p.scheme, 'response_code', p.response_code,
  'funding', p.funding, 'balance_part_minor', p.balance_part_minor, 'card', mask_card(c.last4),
  'card_status', c.status, 'merchant_no', m.merchant_no, 'merchant', m.name, 'payee', mask_name(p.payee_name),
  'channel', p.channel, 'risk_decision', p.risk_decision, 'risk_score', p.risk_score,
  'created_at', p.created_at, 'completed_at', p.completed_at,
  'balance_after_minor', p.balance_after_minor, 'account_status', a.status, 'original_id', p.original_id)
FROM wallet.payments AS p JOIN wallet.accounts AS a ON a.id = p.account_id
LEFT JOIN wallet.cards AS c ON c.id = p.card_id LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
WHERE p.order_no IN (SELECT value FROM json_each(:orders));
--@ run
INSERT INTO desk.diagnoses (id, payment_id, ticket_id, checklist_id, checklist_version, outcome, primary_cause,
                            content, login, at)
SELECT uuid7(), p.id, :new_id, d.value ->> '$.checklist.id', CAST(d.value ->> '$.checklist.version' AS INTEGER),
       d.value ->> '$.outcome', coalesce(d.value ->> '$.primary_cause', ''), d.value, :login, :now
FROM json_each(:documents) AS d JOIN wallet.payments AS p ON p.order_no = d.value ->> '$.order_no';
--@ run
INSERT INTO desk.ticket_links (ticket_id, kind, target_id)
SELECT ticket_id, 'diagnosis', id FROM desk.diagnoses WHERE ticket_id = :new_id;
--@ audit
SELECT 'ticket_opened', 'ticket', :new_id,
       'category=' || :category || ' payments=' || json_array_length(:orders);
--@ answer
SELECT :ticket_no AS ticket_no, 1 AS version, :now AS created_at;
