--@ name   refunds_of_payment
--@ guard  agent supervisor
--@ opened order_no
--@ plan   fixed
--@ check  login_gate(p_login)
--@ param  order_no text required, login text required, now ts required
--@ result id text, amount_minor int, currency text, reason_code text, note text, requested_by text, requested_at ts
--@ result lapses_at ts, state text, decided_by text?, decided_at ts?, decision_note text?, refund_order_no text?
--@ result settled_at ts?, mine bool
SELECT r.id, r.amount_minor, r.currency, r.reason_code, r.note, rp.name AS requested_by, r.requested_at, r.lapses_at,
       CASE WHEN r.state = 'waiting' AND r.lapses_at <= :now THEN 'lapsed' ELSE r.state END AS state,
       dp.name AS decided_by, r.decided_at, r.decision_note, f.order_no AS refund_order_no, r.settled_at,
       EXISTS (SELECT 1 FROM desk.staff AS me WHERE me.login = :login AND me.person_id = rs.person_id) AS mine
FROM wallet.payments AS p
JOIN desk.refund_requests AS r ON r.payment_id = p.id
JOIN desk.staff AS rs ON rs.login = r.requested_by
JOIN desk.persons AS rp ON rp.id = rs.person_id
LEFT JOIN desk.staff AS ds ON ds.login = r.decided_by
LEFT JOIN desk.persons AS dp ON dp.id = ds.person_id
LEFT JOIN wallet.payments AS f ON f.id = r.refund_payment_id
WHERE p.order_no = :order_no
ORDER BY r.requested_at DESC, r.id DESC
LIMIT 200
