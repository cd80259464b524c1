--@ name   customer_head
--@ guard  agent supervisor
--@ check  head_gate(p_user_no)
--@ plan   fixed
--@ param  user_no text required, now ts required
--@ result id text, user_no text, name text, phone text?, email text?, id_number text?, status text, kyc_level int
--@ result two_factor text, vip bool, locale text, created_at ts, contacts_30d int
-- The masked head of a customer's tab, of a VIP's too: for whoever opened the customer before.
SELECT u.id, u.user_no, mask_name(u.name) AS name, mask_phone(coalesce(u.phone, u.phone_e164)) AS phone,
       mask_email(u.email) AS email, mask_id_number(u.id_number) AS id_number, u.status, u.kyc_level, u.two_factor,
       u.vip, u.locale, u.created_at,
       (SELECT count(*) FROM desk.contacts AS c
        WHERE c.user_id = u.id AND c.started_at >= ts_add_ms(:now, -2592000000)) AS contacts_30d
FROM wallet.users AS u WHERE u.user_no = :user_no
