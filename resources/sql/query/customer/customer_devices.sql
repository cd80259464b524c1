--@ name   customer_devices
--@ guard  agent supervisor
--@ opened user_no
--@ plan   fixed
--@ param  user_no text required
--@ result id text, name text, os text, first_seen_at ts, last_seen_at ts, trusted bool
SELECT d.id, d.name, d.os, d.first_seen_at, d.last_seen_at, d.trusted
FROM wallet.users AS u JOIN wallet.devices AS d ON d.user_id = u.id
WHERE u.user_no = :user_no
ORDER BY d.last_seen_at DESC, d.id DESC
LIMIT 100
