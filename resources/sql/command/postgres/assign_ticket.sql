--@ name   assign_ticket
--@ guard  agent supervisor
--@ param  ticket_no text required, version int optional, owner text optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_ticket desk.tickets := api.lock_ticket(p_ticket_no, p_version);
  v_opens BOOLEAN := v_ticket.state = 'new' AND p_owner IS NOT NULL;
BEGIN
  IF v_ticket.state = 'closed' THEN
    PERFORM api.refuse('WD013', 'ticket_closed');
  ELSIF p_owner IS NOT NULL AND NOT (api.has_kind(p_owner, 'agent') OR api.has_kind(p_owner, 'supervisor')) THEN
    PERFORM api.refuse('WD006', 'unknown_agent');
  END IF;
  UPDATE desk.tickets
  SET owner = p_owner, state = CASE WHEN v_opens THEN 'open' ELSE v_ticket.state END,
      team = coalesce((SELECT s.team FROM desk.staff AS s WHERE s.login = p_owner), v_ticket.team),
      version = version + 1, updated_by = api.me(), updated_at = v_now
  WHERE id = v_ticket.id;
  PERFORM api.ticket_event(v_ticket.id, 'assigned', '', v_ticket.owner, p_owner, v_now);
  IF v_opens THEN
    PERFORM api.ticket_event(v_ticket.id, 'state', '', 'new', 'open', v_now);
  END IF;
  PERFORM api.audit('ticket_assigned', 'ticket', v_ticket.id, p_command, 'owner=' || coalesce(p_owner, ''));
  v_answer := jsonb_build_object('ticket_no', p_ticket_no, 'version', v_ticket.version + 1);
END;
