--@ name   payment_queries_of
--@ guard  agent supervisor auditor
--@ opened order_no
--@ param  order_no text required
--@ result name text, at ts, result text, note text
-- What was found when the payment's outcome was looked up, newest first.
SELECT n.name, q.at, q.result, q.note
FROM wallet.payments AS p
JOIN desk.payment_queries AS q ON q.payment_id = p.id
JOIN desk.staff AS s ON s.login = q.login
JOIN desk.persons AS n ON n.id = s.person_id
WHERE p.order_no = :order_no
ORDER BY q.at DESC, q.id DESC
LIMIT 20
