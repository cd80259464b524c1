--@ name   holds_of_user
--@ guard  agent supervisor auditor
--@ opened user_no
--@ vip    shown
--@ plan   fixed
--@ param  user_no text required, now ts required
--@ result user_no text, customer text?, id text?, account_id text?, scope text?, reason_code text?, note text?
--@ result source text?, placed_by text?, placed_at ts?, until ts?, closed_at ts?, closed_by text?
--@ result close_reason text?, standing bool, release_requested bool
SELECT u.user_no, mask_name(u.name) AS customer, h.id, h.account_id, h.scope, h.reason_code, h.note, h.source,
       pp.name AS placed_by, h.placed_at, h.until, h.closed_at, cp.name AS closed_by, h.close_reason,
       (h.id IS NOT NULL AND h.closed_at IS NULL AND coalesce(h.until > :now, true)) AS standing,
       EXISTS (SELECT 1 FROM desk.release_requests AS r
               WHERE r.hold_id = h.id AND r.decision IS NULL AND r.lapses_at > :now) AS release_requested
FROM wallet.users AS u
LEFT JOIN desk.holds AS h ON h.user_id = u.id
LEFT JOIN desk.staff AS ps ON ps.login = h.placed_by
LEFT JOIN desk.persons AS pp ON pp.id = ps.person_id
LEFT JOIN desk.staff AS cs ON cs.login = h.closed_by
LEFT JOIN desk.persons AS cp ON cp.id = cs.person_id
WHERE u.user_no = :user_no
ORDER BY standing DESC, h.placed_at DESC NULLS LAST, h.id DESC NULLS LAST
