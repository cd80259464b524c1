--@ name   contacts_of_user
--@ guard  agent supervisor auditor
--@ opened user_no
--@ vip    shown
--@ param  user_no text required, login text optional, open bool optional, lim int(1..200) required
--@ result id text, channel text, handled_by text, started_at ts, ended_at ts?, outcome text?, note text
SELECT c.id, c.channel, p.name AS handled_by, c.started_at, c.ended_at, c.outcome, c.note
FROM desk.contacts AS c
JOIN wallet.users AS u ON u.id = c.user_id
JOIN desk.staff AS s ON s.login = c.login
JOIN desk.persons AS p ON p.id = s.person_id
WHERE u.user_no = :user_no
  --? login: AND c.login = :login
  --? open: AND c.ended_at IS NULL
ORDER BY c.started_at DESC, c.id DESC
LIMIT :lim
