--@ name     reveal_field
--@ guard    agent supervisor
--@ param    grant_id text required, now ts required
--@ result   value text?, expires_at ts
SELECT CASE g.field WHEN 'name' THEN u.name WHEN 'phone' THEN u.phone
                    WHEN 'email' THEN u.email ELSE u.id_number END AS value,
       g.expires_at
FROM desk.reveal_grants AS g JOIN wallet.users AS u ON u.id = g.user_id
WHERE g.id = :grant_id AND g.login = me() AND g.expires_at > :now
