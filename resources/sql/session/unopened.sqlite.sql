-- 1 where records of somebody whom the login has not opened within 4 hours would be read, as on PostgreSQL.
SELECT EXISTS (
  SELECT 1 FROM (SELECT u.id FROM users AS u WHERE u.user_no = :user_no
                 UNION SELECT p.user_id FROM payments AS p WHERE p.order_no = :order_no
                 UNION SELECT t.user_id FROM tickets AS t WHERE t.ticket_no = :ticket_no
                 UNION SELECT p.user_id FROM json_each(coalesce(:orders, '[]')) AS j JOIN payments AS p
                         ON p.order_no = j.value
                 UNION SELECT NULL WHERE :many) AS x
  WHERE NOT EXISTS (SELECT 1 FROM openings AS o WHERE o.login = :login AND o.user_id = x.id
                    AND o.opened_at > :since)
    AND NOT (coalesce(:orders, :many) IS NOT NULL
             AND EXISTS (SELECT 1 FROM openings AS o JOIN staff_kinds AS k ON k.login = o.login
                         WHERE o.login = :login AND o.user_id IS NULL AND o.opened_at > :since
                           AND k.kind = 'supervisor')))
