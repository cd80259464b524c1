--@ name   ticket_snapshots
--@ guard  agent supervisor auditor
--@ opened ticket_no
--@ plan   fixed
--@ param  ticket_no text required
--@ result order_no text, taken_at ts, content json
SELECT y.order_no, x.taken_at, x.content
FROM desk.tickets AS t
JOIN desk.ticket_snapshots AS x ON x.ticket_id = t.id
JOIN wallet.payments AS y ON y.id = x.payment_id
WHERE t.ticket_no = :ticket_no
ORDER BY y.created_at, y.id
