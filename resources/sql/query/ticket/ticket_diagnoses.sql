--@ name   ticket_diagnoses
--@ guard  agent supervisor auditor
--@ opened ticket_no
--@ plan   fixed
--@ param  ticket_no text required
--@ result order_no text, outcome text, primary_cause text, at ts, content json
SELECT y.order_no, d.outcome, d.primary_cause, d.at, d.content
FROM desk.tickets AS t
JOIN desk.diagnoses AS d ON d.ticket_id = t.id
JOIN wallet.payments AS y ON y.id = d.payment_id
WHERE t.ticket_no = :ticket_no
ORDER BY d.at, d.id
