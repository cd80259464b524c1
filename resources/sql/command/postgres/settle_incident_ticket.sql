--@ name   settle_incident_ticket
--@ guard  supervisor
--@ param  incident_id text required, ticket_no text required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_incident desk.incidents;
  v_ticket desk.tickets := api.lock_ticket(p_ticket_no, NULL);
  v_link desk.incident_tickets;
BEGIN
  SELECT i.* INTO v_incident FROM desk.incidents AS i WHERE i.id = p_incident_id;
  SELECT x.* INTO v_link FROM desk.incident_tickets AS x
  WHERE x.incident_id = p_incident_id AND x.ticket_id = v_ticket.id FOR UPDATE;
  IF v_incident.id IS NULL THEN
    PERFORM api.refuse('WD006', 'unknown_incident');
  ELSIF v_incident.closed_at IS NULL THEN
    PERFORM api.refuse('WD013', 'incident_open');
  ELSIF v_link.ticket_id IS NULL THEN
    PERFORM api.refuse('WD006', 'not_attached');
  ELSIF v_link.settled_at IS NOT NULL THEN
    PERFORM api.refuse('WD013', 'ticket_settled');
  END IF;
  UPDATE desk.incident_tickets SET settled_at = v_now
  WHERE incident_id = v_incident.id AND ticket_id = v_ticket.id;
  IF v_ticket.state = 'new' THEN
    UPDATE desk.tickets SET state = 'open', version = version + 1, updated_by = api.me(), updated_at = v_now
    WHERE id = v_ticket.id;
    PERFORM api.ticket_event(v_ticket.id, 'state', '', 'new', 'open', v_now);
  END IF;
  IF v_ticket.state NOT IN ('resolved', 'closed') THEN
    UPDATE desk.tickets
    SET state = 'resolved', disposition = v_incident.disposition, version = version + 1, updated_by = api.me(),
        updated_at = v_now
    WHERE id = v_ticket.id;
    PERFORM api.ticket_event(v_ticket.id, 'state', v_incident.closing_note,
                             CASE v_ticket.state WHEN 'new' THEN 'open' ELSE v_ticket.state END, 'resolved', v_now);
    PERFORM api.audit('ticket_state_changed', 'ticket', v_ticket.id, p_command,
      'from=' || v_ticket.state || ' to=resolved disposition=' || v_incident.disposition
      || ' incident=' || v_incident.id);
  END IF;
  v_answer := jsonb_build_object('ticket_no', p_ticket_no, 'from', v_ticket.state);
END;
