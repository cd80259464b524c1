--@ name   payment_timeline
--@ guard  agent supervisor
--@ opened order_no
--@ plan   fixed
--@ param  order_no text required
--@ result at ts, kind text, detail text
SELECT e.at, e.kind, e.detail
FROM wallet.payment_events AS e
WHERE e.payment_id = (SELECT p.id FROM wallet.payments AS p WHERE p.order_no = :order_no)
ORDER BY e.at, e.id
LIMIT 500
