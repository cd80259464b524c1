--@ name   vip_requests_open
--@ guard  agent supervisor auditor
--@ check  login_gate(p_login)
--@ check  unwritten_gate()
--@ param  login text required, now ts required
--@ result id text, user_no text, customer text, requested_by text, note text, at ts, lapses_at ts, may_decide bool
SELECT r.id, u.user_no, mask_name(u.name) AS customer, p.name AS requested_by, r.note, r.at,
       ts_add_ms(r.at, 86400000) AS lapses_at,
       EXISTS (SELECT 1 FROM desk.staff AS me JOIN desk.staff_kinds AS k ON k.login = me.login
               WHERE me.login = :login AND me.active AND k.kind = 'supervisor' AND me.person_id <> s.person_id)
         AS may_decide
FROM desk.vip_requests AS r
JOIN wallet.users AS u ON u.id = r.user_id
JOIN desk.staff AS s ON s.login = r.login
JOIN desk.persons AS p ON p.id = s.person_id
WHERE r.decision IS NULL AND r.at > ts_add_ms(:now, -86400000)
ORDER BY r.at, r.id
LIMIT 200
