--@ name   incident_tickets
--@ guard  supervisor
--@ check  unwritten_gate()
--@ param  id text required, lim int(1..500) required
--@ result ticket_no text, user_no text, customer text, subject text, state text, attached bool, replied_at ts?
--@ result settled_at ts?, created_at ts
-- What is attached to an incident, and what could be: unsolved tickets about a payment that falls in it.
WITH i AS MATERIALIZED (
  SELECT n.id, n.dimension, n.entity, n.scheme, n.code, n.started_at, n.closed_at FROM desk.incidents AS n WHERE n.id = :id
),
candidates AS (
  SELECT DISTINCT l.ticket_id
  FROM i
  JOIN desk.tickets AS t ON t.created_at >= i.started_at
  JOIN desk.ticket_links AS l ON l.ticket_id = t.id AND l.kind = 'payment'
  JOIN wallet.payments AS p ON p.id = l.target_id
  LEFT JOIN wallet.cards AS c ON c.id = p.card_id
  LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
  WHERE i.closed_at IS NULL AND t.state IN ('new', 'open', 'pending_customer', 'pending_third_party')
    AND p.status IN ('failed', 'unknown', 'pending') AND p.created_at >= i.started_at
    AND coalesce(p.scheme, '') = i.scheme AND coalesce(p.response_code, '') = i.code
    AND CASE i.dimension WHEN 'channel' THEN p.channel WHEN 'issuer' THEN c.issuer ELSE m.merchant_no END = i.entity
),
both_kinds AS (
  SELECT x.ticket_id, true AS attached, x.replied_at, x.settled_at
  FROM i JOIN desk.incident_tickets AS x ON x.incident_id = i.id
  UNION ALL
  SELECT k.ticket_id, false, NULL, NULL
  FROM candidates AS k
  WHERE NOT EXISTS (SELECT 1 FROM desk.incident_tickets AS x WHERE x.incident_id = :id AND x.ticket_id = k.ticket_id)
)
SELECT t.ticket_no, u.user_no, mask_name(u.name) AS customer, t.subject, t.state, b.attached, b.replied_at,
       b.settled_at, t.created_at
FROM both_kinds AS b
JOIN desk.tickets AS t ON t.id = b.ticket_id
JOIN wallet.users AS u ON u.id = t.user_id
ORDER BY t.created_at DESC, t.id DESC
LIMIT :lim
