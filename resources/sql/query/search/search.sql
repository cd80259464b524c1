--@ name   search
--@ guard  agent supervisor
--@ plan   fixed
--@ check  search_gate(p_session)
--@ check  search_texts(p_phone, p_phone_end, p_phone_tail, p_phone_tail_end, p_name, p_name_end, p_pinyin, p_pinyin_end, p_email, p_email_end, p_user_no, p_user_no_end, p_id_number, p_id_number_end, p_id_tail, p_id_tail_end, p_card, p_card_end, p_code1, p_code1_end, p_code2, p_code2_end, p_code3, p_code3_end)
--@ param  session text required
--@ param  phone text optional, phone_end text optional, phone_tail text optional, phone_tail_end text optional
--@ param  name text optional, name_end text optional, pinyin text optional, pinyin_end text optional
--@ param  email text optional, email_end text optional, user_no text optional, user_no_end text optional
--@ param  id_number text optional, id_number_end text optional, id_tail text optional, id_tail_end text optional
--@ param  card text optional, card_end text optional, code1 text optional, code1_end text optional
--@ param  code2 text optional, code2_end text optional, code3 text optional, code3_end text optional
--@ result type text, match text, quality int, whole bool, user_no text, order_no text?, ticket_no text?, name text
--@ result phone text?, status text, amount_minor int?, currency text?, subject text?, at ts?, marked text?
-- Ranges of one narrow index each, 20 rows at most; what was found more than once stands once, and each way of
-- finding has five places before any has more. What is not looked for is NULL, and an empty range.
WITH found AS (
SELECT 'user' AS type, '' AS match, 9 AS rank, 9 AS quality, false AS whole, '' AS key, '' AS id WHERE 1 = 0
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'phone' AS match, 1 AS rank,
  CASE WHEN k.key = :phone THEN 0 ELSE 1 END AS quality,
  k.key = :phone AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'phone' AND k.key >= :phone AND k.key < :phone_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_phone
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'phone' AS match, 1 AS rank,
  2 AS quality,
  k.key = :phone_tail AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'phone_tail' AND k.key >= :phone_tail AND k.key < :phone_tail_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_phone_tail
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'name' AS match, 2 AS rank,
  CASE WHEN k.key = :name THEN 0 ELSE 1 END AS quality,
  k.key = :name AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'name' AND k.key >= :name AND k.key < :name_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_name
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'name' AS match, 2 AS rank,
  2 AS quality,
  k.key = :name AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'name_part' AND k.key >= :name AND k.key < :name_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_name_part
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'pinyin' AS match, 3 AS rank,
  CASE WHEN k.key = :pinyin THEN 0 ELSE 1 END AS quality,
  k.key = :pinyin AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'pinyin' AND k.key >= :pinyin AND k.key < :pinyin_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_pinyin
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'pinyin' AS match, 3 AS rank,
  CASE WHEN k.key = :pinyin THEN 0 ELSE 1 END AS quality,
  k.key = :pinyin AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'initials' AND k.key >= :pinyin AND k.key < :pinyin_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_initials
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'pinyin' AS match, 3 AS rank,
  2 AS quality,
  k.key = :pinyin AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'pinyin_part' AND k.key >= :pinyin AND k.key < :pinyin_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_pinyin_part
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'pinyin' AS match, 3 AS rank,
  2 AS quality,
  k.key = :pinyin AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'initials_part' AND k.key >= :pinyin AND k.key < :pinyin_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_initials_part
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'email' AS match, 4 AS rank,
  CASE WHEN k.key = :email THEN 0 ELSE 1 END AS quality,
  k.key = :email AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'email' AND k.key >= :email AND k.key < :email_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_email
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'email' AS match, 4 AS rank,
  2 AS quality,
  k.key = :email AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'email_part' AND k.key >= :email AND k.key < :email_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_email_part
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'user_no' AS match, 5 AS rank,
  CASE WHEN k.key = :user_no THEN 0 ELSE 1 END AS quality,
  k.key = :user_no AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'user_no' AND k.key >= :user_no AND k.key < :user_no_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_user_no
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'id_number' AS match, 6 AS rank,
  CASE WHEN k.key = :id_number THEN 0 ELSE 1 END AS quality,
  k.key = :id_number AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'id_number' AND k.key >= :id_number AND k.key < :id_number_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_id_number
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'id_number' AS match, 6 AS rank,
  2 AS quality,
  k.key = :id_tail AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'id_tail' AND k.key >= :id_tail AND k.key < :id_tail_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_id_tail
  UNION ALL SELECT * FROM (SELECT 'user' AS type, 'card' AS match, 7 AS rank,
  2 AS quality,
  k.key = :card AS whole, k.key AS key, k.subject AS id FROM desk.search_keys AS k
  WHERE k.kind = 'card' AND k.key >= :card AND k.key < :card_end
  ORDER BY k.key, k.subject LIMIT 20) AS b_card
  UNION ALL SELECT * FROM (SELECT 'payment' AS type, 'order_no' AS match, 8 AS rank,
  CASE WHEN p.order_no = :code1 THEN 0 ELSE 1 END AS quality, p.order_no = :code1 AS whole,
  p.order_no AS key, p.id AS id FROM wallet.payments AS p
  WHERE p.order_no >= :code1 AND p.order_no < :code1_end ORDER BY p.order_no LIMIT 20) AS b_order_no_1
  UNION ALL SELECT * FROM (SELECT 'payment' AS type, 'merchant_order_no' AS match, 9 AS rank,
  CASE WHEN p.merchant_order_no = :code1 THEN 0 ELSE 1 END AS quality, p.merchant_order_no = :code1 AS whole,
  p.merchant_order_no AS key, p.id AS id FROM wallet.payments AS p
  WHERE p.merchant_order_no >= :code1 AND p.merchant_order_no < :code1_end ORDER BY p.merchant_order_no LIMIT 20) AS b_merchant_order_no_1
  UNION ALL SELECT * FROM (SELECT 'payment' AS type, 'channel_ref' AS match, 10 AS rank,
  CASE WHEN p.channel_ref = :code1 THEN 0 ELSE 1 END AS quality, p.channel_ref = :code1 AS whole,
  p.channel_ref AS key, p.id AS id FROM wallet.payments AS p
  WHERE p.channel_ref >= :code1 AND p.channel_ref < :code1_end ORDER BY p.channel_ref LIMIT 20) AS b_channel_ref_1
  UNION ALL SELECT * FROM (SELECT 'ticket' AS type, 'ticket_no' AS match, 11 AS rank,
  CASE WHEN t.ticket_no = :code1 THEN 0 ELSE 1 END AS quality, t.ticket_no = :code1 AS whole,
  t.ticket_no AS key, t.id AS id FROM desk.tickets AS t
  WHERE t.ticket_no >= :code1 AND t.ticket_no < :code1_end ORDER BY t.ticket_no LIMIT 20) AS b_ticket_no_1
  UNION ALL SELECT * FROM (SELECT 'payment' AS type, 'order_no' AS match, 8 AS rank,
  CASE WHEN p.order_no = :code2 THEN 0 ELSE 1 END AS quality, p.order_no = :code2 AS whole,
  p.order_no AS key, p.id AS id FROM wallet.payments AS p
  WHERE p.order_no >= :code2 AND p.order_no < :code2_end ORDER BY p.order_no LIMIT 20) AS b_order_no_2
  UNION ALL SELECT * FROM (SELECT 'payment' AS type, 'merchant_order_no' AS match, 9 AS rank,
  CASE WHEN p.merchant_order_no = :code2 THEN 0 ELSE 1 END AS quality, p.merchant_order_no = :code2 AS whole,
  p.merchant_order_no AS key, p.id AS id FROM wallet.payments AS p
  WHERE p.merchant_order_no >= :code2 AND p.merchant_order_no < :code2_end ORDER BY p.merchant_order_no LIMIT 20) AS b_merchant_order_no_2
  UNION ALL SELECT * FROM (SELECT 'payment' AS type, 'channel_ref' AS match, 10 AS rank,
  CASE WHEN p.channel_ref = :code2 THEN 0 ELSE 1 END AS quality, p.channel_ref = :code2 AS whole,
  p.channel_ref AS key, p.id AS id FROM wallet.payments AS p
  WHERE p.channel_ref >= :code2 AND p.channel_ref < :code2_end ORDER BY p.channel_ref LIMIT 20) AS b_channel_ref_2
  UNION ALL SELECT * FROM (SELECT 'ticket' AS type, 'ticket_no' AS match, 11 AS rank,
  CASE WHEN t.ticket_no = :code2 THEN 0 ELSE 1 END AS quality, t.ticket_no = :code2 AS whole,
  t.ticket_no AS key, t.id AS id FROM desk.tickets AS t
  WHERE t.ticket_no >= :code2 AND t.ticket_no < :code2_end ORDER BY t.ticket_no LIMIT 20) AS b_ticket_no_2
  UNION ALL SELECT * FROM (SELECT 'payment' AS type, 'order_no' AS match, 8 AS rank,
  CASE WHEN p.order_no = :code3 THEN 0 ELSE 1 END AS quality, p.order_no = :code3 AS whole,
  p.order_no AS key, p.id AS id FROM wallet.payments AS p
  WHERE p.order_no >= :code3 AND p.order_no < :code3_end ORDER BY p.order_no LIMIT 20) AS b_order_no_3
  UNION ALL SELECT * FROM (SELECT 'payment' AS type, 'merchant_order_no' AS match, 9 AS rank,
  CASE WHEN p.merchant_order_no = :code3 THEN 0 ELSE 1 END AS quality, p.merchant_order_no = :code3 AS whole,
  p.merchant_order_no AS key, p.id AS id FROM wallet.payments AS p
  WHERE p.merchant_order_no >= :code3 AND p.merchant_order_no < :code3_end ORDER BY p.merchant_order_no LIMIT 20) AS b_merchant_order_no_3
  UNION ALL SELECT * FROM (SELECT 'payment' AS type, 'channel_ref' AS match, 10 AS rank,
  CASE WHEN p.channel_ref = :code3 THEN 0 ELSE 1 END AS quality, p.channel_ref = :code3 AS whole,
  p.channel_ref AS key, p.id AS id FROM wallet.payments AS p
  WHERE p.channel_ref >= :code3 AND p.channel_ref < :code3_end ORDER BY p.channel_ref LIMIT 20) AS b_channel_ref_3
  UNION ALL SELECT * FROM (SELECT 'ticket' AS type, 'ticket_no' AS match, 11 AS rank,
  CASE WHEN t.ticket_no = :code3 THEN 0 ELSE 1 END AS quality, t.ticket_no = :code3 AS whole,
  t.ticket_no AS key, t.id AS id FROM desk.tickets AS t
  WHERE t.ticket_no >= :code3 AND t.ticket_no < :code3_end ORDER BY t.ticket_no LIMIT 20) AS b_ticket_no_3
),
ranked AS (
  SELECT f.type, f.match, f.rank, f.quality, f.whole, f.key, f.id,
         ROW_NUMBER() OVER (PARTITION BY f.type, f.id ORDER BY f.quality, f.rank, f.key) AS nth
  FROM found AS f
),
placed AS (
  SELECT r.type, r.match, r.rank, r.quality, r.whole, r.key, r.id,
         ROW_NUMBER() OVER (PARTITION BY r.rank ORDER BY r.quality, r.key, r.id) AS place
  FROM ranked AS r WHERE r.nth = 1
),
chosen AS (
  SELECT c.type, c.match, c.rank, c.quality, c.whole, c.key, c.id FROM placed AS c
  ORDER BY CASE WHEN c.place <= 5 THEN 0 ELSE 1 END, c.quality, c.rank, c.key, c.id
  LIMIT 20
)
SELECT c.type, c.match, c.quality, c.whole, u.user_no, p.order_no, t.ticket_no, mask_name(u.name) AS name,
       mask_phone(coalesce(u.phone, u.phone_e164)) AS phone, coalesce(p.status, t.state, u.status) AS status,
       CASE WHEN NOT u.vip THEN p.amount_minor END AS amount_minor, CASE WHEN NOT u.vip THEN p.currency END AS currency,
       t.subject, CASE WHEN p.id IS NULL THEN t.created_at WHEN NOT u.vip THEN p.created_at END AS at,
       CASE c.match WHEN 'phone' THEN mask_phone(coalesce(u.phone, u.phone_e164)) WHEN 'name' THEN mask_name(u.name)
         WHEN 'email' THEN mask_email(u.email) WHEN 'id_number' THEN mask_id_number(u.id_number)
         WHEN 'card' THEN mask_card(c.key) WHEN 'user_no' THEN u.user_no WHEN 'pinyin' THEN NULL ELSE c.key END AS marked
FROM chosen AS c
LEFT JOIN wallet.payments AS p ON c.type = 'payment' AND p.id = c.id
LEFT JOIN desk.tickets AS t ON c.type = 'ticket' AND t.id = c.id
JOIN wallet.users AS u ON u.id = CASE c.type WHEN 'payment' THEN p.user_id WHEN 'ticket' THEN t.user_id ELSE c.id END
ORDER BY c.quality, c.rank, c.key, c.id
