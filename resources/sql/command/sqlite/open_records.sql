--@ name   open_records
--@ guard  agent supervisor auditor
--@ param  user_no text optional, order_no text optional, ticket_no text optional, orders json optional
--@ let
SELECT json_group_array(x.id) FILTER (
         WHERE NOT EXISTS (SELECT 1 FROM desk.openings AS o
                           WHERE o.login = :login AND o.user_id = x.id AND o.opened_at > :now - 14400000)) AS people,
       (:user_no IS NULL AND :order_no IS NULL AND :ticket_no IS NULL AND :orders IS NULL)
       OR (count(*) > 1 AND EXISTS (SELECT 1 FROM desk.staff_kinds WHERE login = :login AND kind = 'supervisor')) AS many
FROM (SELECT u.id FROM wallet.users AS u WHERE u.user_no = :user_no
      UNION SELECT p.user_id FROM wallet.payments AS p WHERE p.order_no = :order_no
      UNION SELECT t.user_id FROM desk.tickets AS t WHERE t.ticket_no = :ticket_no
      UNION SELECT p.user_id FROM json_each(coalesce(:orders, '[]')) AS j JOIN wallet.payments AS p
              ON p.order_no = j.value) AS x;
--@ run
INSERT INTO desk.openings (id, login, opened_at) SELECT :new_id, :login, :now WHERE :many;
--@ run
INSERT INTO desk.openings (id, login, user_id, opened_at)
SELECT :new_id || '-' || j.key, :login, j.value, :now FROM json_each(:people) AS j WHERE NOT :many;
--@ audit
SELECT 'many_opened', 'staff', :login, '' WHERE :many
UNION ALL
SELECT 'customer_opened', 'user', j.value, '' FROM json_each(:people) AS j WHERE NOT :many;
--@ answer
SELECT 1 AS opened;
