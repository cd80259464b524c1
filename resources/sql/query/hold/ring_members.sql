--@ name   ring_members
--@ guard  supervisor
--@ check  ring_gate(p_preview)
--@ plan   fixed
--@ param  preview text required, scope enum(outgoing|withdrawals|all|sign_in) required, until ts optional
--@ param  login text required, now ts required
--@ result user_no text, name text?, phone text?, status text?, vip bool, held bool, start bool
-- Those whom the preview counted. Held: nothing that a hold of the scope until then would add. Of a VIP nothing is shown
-- but the number.
SELECT u.user_no, CASE WHEN u.vip THEN NULL ELSE mask_name(u.name) END AS name,
       CASE WHEN u.vip THEN NULL ELSE mask_phone(coalesce(u.phone, u.phone_e164)) END AS phone,
       CASE WHEN u.vip THEN NULL ELSE u.status END AS status, u.vip,
       EXISTS (SELECT 1 FROM desk.holds AS h
               WHERE h.user_id = u.id AND h.account_id IS NULL AND h.closed_at IS NULL
                 AND coalesce(h.until > :now, true) AND coalesce(h.until >= :until, h.until IS NULL)
                 AND (h.scope = :scope OR (h.scope = 'all' AND :scope IN ('outgoing', 'withdrawals'))
                      OR (h.scope = 'outgoing' AND :scope = 'withdrawals'))) AS held,
       (u.id = r.user_id) AS start
FROM desk.ring_previews AS r
JOIN json_each(r.people) AS j ON 1 = 1
JOIN wallet.users AS u ON u.id = j.value
WHERE r.id = :preview AND r.login = :login AND r.at > ts_add_ms(:now, -900000)
ORDER BY start DESC, u.user_no
