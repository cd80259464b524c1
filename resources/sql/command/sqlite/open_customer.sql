--@ name   open_customer
--@ guard  agent supervisor
--@ param  user_no text required
--@ let
SELECT (SELECT id FROM wallet.users WHERE user_no = :user_no) AS user_id;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_id IS NULL;
--@ run
INSERT INTO desk.openings (id, login, user_id, opened_at) VALUES (:new_id, :login, :user_id, :now);
--@ audit
SELECT 'customer_opened', 'user', :user_id, '';
--@ answer
SELECT 1 AS opened;
