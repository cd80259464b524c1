--@ name   open_contact
--@ guard  agent supervisor
--@ param  user_no text required, channel enum(call|chat|mail) required
--@ let
SELECT u.id AS user_id, c.id AS open_id
FROM wallet.users AS u LEFT JOIN desk.contacts AS c
  ON c.user_id = u.id AND c.login = :login AND c.ended_at IS NULL
WHERE u.user_no = :user_no;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_id IS NULL;
--@ run
INSERT INTO desk.contacts (id, channel, user_id, login, started_at)
SELECT :new_id, :channel, :user_id, :login, :now WHERE :open_id IS NULL;
--@ audit
SELECT 'contact_opened', 'user', :user_id, 'channel=' || :channel WHERE :open_id IS NULL;
--@ answer
SELECT id AS contact_id, started_at FROM desk.contacts WHERE id = coalesce(:open_id, :new_id);
