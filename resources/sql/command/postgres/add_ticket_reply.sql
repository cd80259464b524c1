--@ name   add_ticket_reply
--@ guard  agent supervisor
--@ param  ticket_no text required, version int optional, text text required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_ticket desk.tickets := api.lock_ticket(p_ticket_no, p_version);
BEGIN
  IF v_ticket.state = 'closed' THEN
    PERFORM api.refuse('WD013', 'ticket_closed');
  END IF;
  PERFORM api.check_text(p_text);
  UPDATE desk.tickets
  SET state = CASE v_ticket.state WHEN 'new' THEN 'open' ELSE v_ticket.state END,
      version = version + 1, updated_by = api.me(), updated_at = v_now
  WHERE id = v_ticket.id;
  PERFORM api.ticket_event(v_ticket.id, 'reply', p_text, NULL, NULL, v_now);
  IF v_ticket.state = 'new' THEN
    PERFORM api.ticket_event(v_ticket.id, 'state', '', 'new', 'open', v_now);
  END IF;
  PERFORM api.audit('ticket_reply_added', 'ticket', v_ticket.id, p_command, '');
  v_answer := jsonb_build_object('ticket_no', p_ticket_no, 'version', v_ticket.version + 1);
END;
