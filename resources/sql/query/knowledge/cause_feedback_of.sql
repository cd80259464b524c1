--@ name   cause_feedback_of
--@ guard  agent supervisor auditor
--@ opened order_no
--@ param  order_no text required
--@ result name text, at ts, shown_cause text, cause text, note text
-- What agents said the cause was in the end, newest first.
SELECT n.name, f.at, f.shown_cause, f.cause, f.note
FROM wallet.payments AS p
JOIN desk.cause_feedback AS f ON f.payment_id = p.id
JOIN desk.staff AS s ON s.login = f.login
JOIN desk.persons AS n ON n.id = s.person_id
WHERE p.order_no = :order_no
ORDER BY f.at DESC, f.id DESC
LIMIT 20
