--@ name   refund_standing
--@ guard  agent supervisor
--@ opened order_no
--@ plan   fixed
--@ check  login_gate(p_login)
--@ param  order_no text required, login text required, now ts required
--@ result order_no text, user_no text, kind text, status text, currency text, paid_minor int, refunded_minor int
--@ result underway_minor int, limit_minor int, used_payment_minor int, used_customer_minor int, holds int, verified bool
-- What of a payment can still be refunded, and what of the agent's limit the person has used: on this payment ever, and
-- for this customer within 24 hours.
SELECT p.order_no, u.user_no, p.kind, p.status, p.currency, p.amount_minor AS paid_minor,
       (SELECT CAST(coalesce(sum(m.amount_minor), 0) AS BIGINT) FROM wallet.payments AS m
        WHERE m.original_id = p.id AND m.kind = 'refund' AND m.status NOT IN ('failed', 'reversed')) AS refunded_minor,
       (SELECT CAST(coalesce(sum(r.amount_minor), 0) AS BIGINT) FROM desk.refund_requests AS r
        WHERE r.payment_id = p.id AND (r.state = 'approved' OR (r.state = 'waiting' AND r.lapses_at > :now)))
         AS underway_minor,
       coalesce((SELECT l.limit_minor FROM desk.refund_limits AS l WHERE l.kind = 'agent' AND l.currency = p.currency), 0)
         AS limit_minor,
       (SELECT CAST(coalesce(sum(r.amount_minor), 0) AS BIGINT) FROM desk.staff AS me
        JOIN desk.staff AS s ON s.person_id = me.person_id
        JOIN desk.refund_requests AS r ON r.requested_by = s.login
        WHERE me.login = :login AND r.payment_id = p.id
          AND (r.state IN ('approved', 'settled') OR (r.state = 'waiting' AND r.lapses_at > :now))) AS used_payment_minor,
       (SELECT CAST(coalesce(sum(r.amount_minor), 0) AS BIGINT) FROM desk.staff AS me
        JOIN desk.staff AS s ON s.person_id = me.person_id
        JOIN desk.refund_requests AS r ON r.requested_by = s.login
        JOIN wallet.payments AS o ON o.id = r.payment_id
        WHERE me.login = :login AND o.user_id = p.user_id AND r.currency = p.currency
          AND r.requested_at > ts_add_ms(:now, -86400000)
          AND (r.state IN ('approved', 'settled') OR (r.state = 'waiting' AND r.lapses_at > :now)))
         AS used_customer_minor,
       (SELECT count(*) FROM desk.holds AS h
        WHERE h.user_id = p.user_id AND h.closed_at IS NULL AND coalesce(h.until > :now, true)) AS holds,
       EXISTS (SELECT 1 FROM desk.contacts AS c
               WHERE c.user_id = p.user_id AND c.login = :login AND c.ended_at IS NULL
                 AND (SELECT count(DISTINCT v.question) FROM desk.verifications AS v
                      WHERE v.contact_id = c.id AND v.passed) >= 2) AS verified
FROM wallet.payments AS p
JOIN wallet.users AS u ON u.id = p.user_id
WHERE p.order_no = :order_no
