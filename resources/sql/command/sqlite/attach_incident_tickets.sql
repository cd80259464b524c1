--@ name   attach_incident_tickets
--@ guard  supervisor
--@ param  incident_id text required, tickets json optional
--@ let
SELECT id AS found_id, dimension, entity, scheme, code, started_at, closed_at
FROM desk.incidents WHERE id = :incident_id;
--@ refuse WD006 unknown_incident
SELECT 1 WHERE :found_id IS NULL;
--@ refuse WD013 incident_closed
SELECT 1 WHERE :closed_at IS NOT NULL;
--@ let
SELECT json_group_array(ticket_no) AS attached FROM (
  SELECT DISTINCT t.ticket_no
  FROM desk.tickets AS t
  JOIN desk.ticket_links AS l ON l.ticket_id = t.id AND l.kind = 'payment'
  JOIN wallet.payments AS p ON p.id = l.target_id
  LEFT JOIN wallet.cards AS c ON c.id = p.card_id
  LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
  WHERE t.created_at >= :started_at AND p.created_at >= :started_at
    AND t.state IN ('new', 'open', 'pending_customer', 'pending_third_party')
    AND p.status IN ('failed', 'unknown', 'pending')
    AND coalesce(p.scheme, '') = :scheme AND coalesce(p.response_code, '') = :code
    AND CASE :dimension WHEN 'channel' THEN p.channel WHEN 'issuer' THEN c.issuer ELSE m.merchant_no END = :entity
    AND (:tickets IS NULL OR t.ticket_no IN (SELECT value FROM json_each(:tickets)))
    AND NOT EXISTS (SELECT 1 FROM desk.incident_tickets AS x WHERE x.incident_id = :incident_id AND x.ticket_id = t.id)
  ORDER BY t.ticket_no);
--@ run
INSERT INTO desk.incident_tickets (incident_id, ticket_id, attached_by, attached_at)
SELECT :incident_id, id, :login, :now FROM desk.tickets WHERE ticket_no IN (SELECT value FROM json_each(:attached));
--@ audit
SELECT 'incident_tickets_attached', 'incident', :incident_id, 'tickets=' || json_array_length(:attached);
--@ answer
SELECT :incident_id AS incident_id, json_array_length(:attached) AS attached;
