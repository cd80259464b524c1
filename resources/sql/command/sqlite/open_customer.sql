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
SELECT u.id, u.user_no, mask_name(u.name) AS name, mask_phone(coalesce(u.phone, u.phone_e164)) AS phone,
       mask_email(u.email) AS email, mask_id_number(u.id_number) AS id_number, u.status, u.kyc_level, u.two_factor,
       u.vip, u.locale, u.created_at,
       (SELECT count(*) FROM desk.contacts AS c
        WHERE c.user_id = u.id AND c.started_at >= :now - 2592000000) AS contacts_30d
FROM wallet.users AS u WHERE u.id = :user_id;
