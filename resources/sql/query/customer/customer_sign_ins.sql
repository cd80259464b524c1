--@ name   customer_sign_ins
--@ guard  agent supervisor
--@ opened user_no
--@ plan   fixed
--@ param  user_no text required, lim int(1..50) required
--@ result at ts, device_name text?, place text?, outcome text
SELECT s.at, d.name AS device_name, s.place, s.outcome
FROM wallet.sign_ins AS s LEFT JOIN wallet.devices AS d ON d.id = s.device_id
WHERE s.user_id = (SELECT u.id FROM wallet.users AS u WHERE u.user_no = :user_no)
ORDER BY s.at DESC, s.id DESC
LIMIT :lim
