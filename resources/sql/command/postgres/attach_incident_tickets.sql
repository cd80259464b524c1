--@ name   attach_incident_tickets
--@ guard  supervisor
--@ param  incident_id text required, tickets json optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_incident desk.incidents := api.lock_incident(p_incident_id);
  v_attached TEXT[];
BEGIN
  IF NOT api.is_list(p_tickets) THEN
    PERFORM api.refuse('WD003', 'invalid_tickets');
  END IF;
  WITH concerned AS (
    SELECT DISTINCT t.id, t.ticket_no
    FROM desk.tickets AS t
    JOIN desk.ticket_links AS l ON l.ticket_id = t.id AND l.kind = 'payment'
    JOIN wallet.payments AS p ON p.id = l.target_id
    LEFT JOIN wallet.cards AS c ON c.id = p.card_id
    LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
    WHERE t.created_at >= v_incident.started_at AND p.created_at >= v_incident.started_at
      AND t.state IN ('new', 'open', 'pending_customer', 'pending_third_party')
      AND p.status IN ('failed', 'unknown', 'pending')
      AND coalesce(p.scheme, '') = v_incident.scheme AND coalesce(p.response_code, '') = v_incident.code
      AND CASE v_incident.dimension WHEN 'channel' THEN p.channel WHEN 'issuer' THEN c.issuer
                                    ELSE m.merchant_no END = v_incident.entity
      AND (p_tickets IS NULL OR t.ticket_no IN (SELECT jsonb_array_elements_text(p_tickets::jsonb)))
  ),
  added AS (
    INSERT INTO desk.incident_tickets (incident_id, ticket_id, attached_by, attached_at)
    SELECT v_incident.id, k.id, api.me(), v_now FROM concerned AS k
    ON CONFLICT (incident_id, ticket_id) DO NOTHING
    RETURNING ticket_id
  )
  SELECT coalesce(array_agg(k.ticket_no ORDER BY k.ticket_no), '{}') INTO v_attached
  FROM added AS a JOIN concerned AS k ON k.id = a.ticket_id;
  PERFORM api.audit('incident_tickets_attached', 'incident', v_incident.id, p_command,
                    'tickets=' || cardinality(v_attached));
  v_answer := jsonb_build_object('incident_id', v_incident.id, 'attached', cardinality(v_attached));
END;
