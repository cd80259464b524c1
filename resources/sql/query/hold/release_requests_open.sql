--@ name   release_requests_open
--@ guard  agent supervisor auditor
--@ check  login_gate(p_login)
--@ check  unwritten_gate()
--@ plan   fixed
--@ param  login text required, now ts required
--@ result id text, hold_id text, user_no text, customer text, account_id text?, scope text, hold_reason text
--@ result hold_note text, source text, placed_by text, placed_at ts, until ts?, closed_at ts?, standing bool
--@ result requested_by text, reason_code text, note text, at ts, lapses_at ts, may_decide bool
SELECT r.id, r.hold_id, u.user_no, mask_name(u.name) AS customer, h.account_id, h.scope,
       h.reason_code AS hold_reason, h.note AS hold_note, h.source, pp.name AS placed_by, h.placed_at, h.until,
       h.closed_at, (h.closed_at IS NULL AND coalesce(h.until > :now, true)) AS standing,
       rp.name AS requested_by, r.reason_code, r.note, r.at, r.lapses_at,
       EXISTS (SELECT 1 FROM desk.staff AS me JOIN desk.staff_kinds AS k ON k.login = me.login
               WHERE me.login = :login AND me.active AND k.kind = 'supervisor'
                 AND me.person_id NOT IN (ps.person_id, rs.person_id)) AS may_decide
FROM desk.release_requests AS r
JOIN desk.holds AS h ON h.id = r.hold_id
JOIN wallet.users AS u ON u.id = h.user_id
JOIN desk.staff AS ps ON ps.login = h.placed_by
JOIN desk.persons AS pp ON pp.id = ps.person_id
JOIN desk.staff AS rs ON rs.login = r.requested_by
JOIN desk.persons AS rp ON rp.id = rs.person_id
WHERE r.decision IS NULL AND r.lapses_at > :now AND h.closed_at IS NULL
ORDER BY (r.reason_code = 'placed_in_error') DESC, r.at, r.id
LIMIT 200
