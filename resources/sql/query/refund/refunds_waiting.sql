--@ name   refunds_waiting
--@ guard  supervisor auditor
--@ check  login_gate(p_login)
--@ check  refunds_gate(p_reading)
--@ param  reading text required, login text required, now ts required, cur_ts ts optional, cur_id text optional
--@ param  lim int(1..201) required
--@ result id text, order_no text, user_no text, customer text, counterparty text, paid_at ts, paid_minor int
--@ result refunded_minor int, amount_minor int, currency text, reason_code text, note text, requested_by text
--@ result requested_at ts, lapses_at ts, holds int, another_person bool, requester_active bool, limit_minor int
--@ result granted_payment_minor int, granted_customer_minor int
-- Oldest first, of what the reading has put on record. The last three: the limit of the supervisor who asks, and what they approved already on this payment ever
-- and for this customer within 24 hours.
SELECT r.id, p.order_no, u.user_no, mask_name(u.name) AS customer,
       CASE WHEN m.id IS NOT NULL THEN m.name WHEN coalesce(p.payee_name, '') <> '' THEN mask_name(p.payee_name)
         ELSE '' END AS counterparty,
       p.created_at AS paid_at, p.amount_minor AS paid_minor,
       (SELECT CAST(coalesce(sum(f.amount_minor), 0) AS BIGINT) FROM wallet.payments AS f
        WHERE f.original_id = p.id AND f.kind = 'refund' AND f.status NOT IN ('failed', 'reversed')) AS refunded_minor,
       r.amount_minor, r.currency, r.reason_code, r.note, rp.name AS requested_by, r.requested_at, r.lapses_at,
       (SELECT count(*) FROM desk.holds AS h
        WHERE h.user_id = p.user_id AND h.closed_at IS NULL AND coalesce(h.until > :now, true)) AS holds,
       EXISTS (SELECT 1 FROM desk.staff AS me JOIN desk.staff_kinds AS k ON k.login = me.login
               WHERE me.login = :login AND me.active AND k.kind = 'supervisor' AND me.person_id <> rs.person_id)
         AS another_person,
       rs.active AS requester_active,
       coalesce((SELECT l.limit_minor FROM desk.refund_limits AS l
                 WHERE l.kind = 'supervisor' AND l.currency = r.currency), 0) AS limit_minor,
       (SELECT CAST(coalesce(sum(g.amount_minor), 0) AS BIGINT) FROM desk.staff AS me
        JOIN desk.staff AS s ON s.person_id = me.person_id
        JOIN desk.refund_requests AS g ON g.decided_by = s.login
        WHERE me.login = :login AND g.payment_id = p.id AND g.state IN ('approved', 'settled')) AS granted_payment_minor,
       (SELECT CAST(coalesce(sum(g.amount_minor), 0) AS BIGINT) FROM desk.staff AS me
        JOIN desk.staff AS s ON s.person_id = me.person_id
        JOIN desk.refund_requests AS g ON g.decided_by = s.login
        JOIN wallet.payments AS o ON o.id = g.payment_id
        WHERE me.login = :login AND o.user_id = p.user_id AND g.currency = r.currency
          AND g.decided_at > ts_add_ms(:now, -86400000) AND g.state IN ('approved', 'settled')) AS granted_customer_minor
FROM desk.refund_requests AS r
JOIN wallet.payments AS p ON p.id = r.payment_id
JOIN wallet.users AS u ON u.id = p.user_id
JOIN desk.staff AS rs ON rs.login = r.requested_by
JOIN desk.persons AS rp ON rp.id = rs.person_id
LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
WHERE r.state = 'waiting' AND r.lapses_at > :now
  AND EXISTS (SELECT 1 FROM desk.refunds_read AS d WHERE d.reading_id = :reading AND d.request_id = r.id)
  --? cur_ts+cur_id: AND (r.requested_at, r.id) > (:cur_ts, :cur_id)
ORDER BY r.requested_at, r.id
LIMIT :lim
