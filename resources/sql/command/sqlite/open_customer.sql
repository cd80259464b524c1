--@ name   open_customer
--@ guard  agent supervisor
--@ param  user_no text required
--@ let
SELECT (SELECT id FROM wallet.users WHERE user_no = :user_no) AS user_id;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_id IS NULL;
--@ let
SELECT EXISTS (SELECT 1 FROM desk.openings AS o
               WHERE o.login = :login AND o.user_id = :user_id AND o.opened_at > :now - 300000) AS looking;
--@ run
INSERT INTO desk.openings (id, login, user_id, opened_at) SELECT :new_id, :login, :user_id, :now WHERE NOT :looking;
--@ audit
SELECT 'customer_opened', 'user', :user_id, '' WHERE NOT :looking;
--@ answer
SELECT 1 AS opened;
