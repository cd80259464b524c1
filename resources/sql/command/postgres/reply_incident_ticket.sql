--@ name   reply_incident_ticket
--@ guard  supervisor
--@ param  incident_id text required, ticket_no text required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_incident desk.incidents := api.lock_incident(p_incident_id);
  v_ticket desk.tickets := api.lock_ticket(p_ticket_no, NULL);
  v_link desk.incident_tickets;
BEGIN
  SELECT x.* INTO v_link FROM desk.incident_tickets AS x
  WHERE x.incident_id = v_incident.id AND x.ticket_id = v_ticket.id FOR UPDATE;
  IF v_link.ticket_id IS NULL THEN
    PERFORM api.refuse('WD006', 'not_attached');
  ELSIF v_incident.reply IS NULL THEN
    PERFORM api.refuse('WD013', 'no_reply_yet');
  ELSIF v_link.replied_at IS NOT NULL THEN
    PERFORM api.refuse('WD013', 'incident_replied');
  ELSIF v_ticket.state = 'closed' THEN
    PERFORM api.refuse('WD013', 'ticket_closed');
  END IF;
  UPDATE desk.incident_tickets SET replied_at = v_now
  WHERE incident_id = v_incident.id AND ticket_id = v_ticket.id;
  UPDATE desk.tickets
  SET state = CASE v_ticket.state WHEN 'new' THEN 'open' ELSE v_ticket.state END,
      version = version + 1, updated_by = api.me(), updated_at = v_now
  WHERE id = v_ticket.id;
  PERFORM api.ticket_event(v_ticket.id, 'reply', v_incident.reply, NULL, NULL, v_now);
  IF v_ticket.state = 'new' THEN
    PERFORM api.ticket_event(v_ticket.id, 'state', '', 'new', 'open', v_now);
  END IF;
  PERFORM api.audit('ticket_reply_added', 'ticket', v_ticket.id, p_command, 'incident=' || v_incident.id);
  v_answer := jsonb_build_object('ticket_no', p_ticket_no, 'version', v_ticket.version + 1);
END;
