-- Whether records of somebody whom the login has not opened within 4 hours would be read, and whether records of a VIP
-- customer for whom it has no grant; as on PostgreSQL.
WITH x AS (
  SELECT u.id FROM users AS u WHERE u.user_no = :user_no
  UNION SELECT p.user_id FROM payments AS p WHERE p.order_no = :order_no
  UNION SELECT t.user_id FROM tickets AS t WHERE t.ticket_no = :ticket_no
  UNION SELECT p.user_id FROM json_each(coalesce(:orders, '[]')) AS j JOIN payments AS p ON p.order_no = j.value
  UNION SELECT NULL WHERE :many
)
SELECT EXISTS (
  SELECT 1 FROM x
  WHERE NOT EXISTS (SELECT 1 FROM openings AS o WHERE o.login = :login AND o.user_id = x.id
                    AND o.opened_at > :since)
    AND NOT (coalesce(:orders, :many) IS NOT NULL
             AND EXISTS (SELECT 1 FROM openings AS o JOIN staff_kinds AS k ON k.login = o.login
                         WHERE o.login = :login AND o.user_id IS NULL AND o.opened_at > :since
                           AND k.kind = 'supervisor'))) AS unopened,
EXISTS (
  -- No join: SQLite would read all customers for a filter over them.
  SELECT 1 FROM x
  WHERE (SELECT u.vip FROM users AS u WHERE u.id = x.id)
    AND NOT EXISTS (SELECT 1 FROM staff_kinds AS k WHERE k.login = :login AND k.kind IN ('supervisor', 'auditor'))
    AND NOT EXISTS (SELECT 1 FROM vip_requests AS r
                    WHERE r.login = :login AND r.user_id = x.id AND r.expires_at > :now)) AS locked
