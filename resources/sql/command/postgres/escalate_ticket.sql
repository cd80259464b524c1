--@ name   escalate_ticket
--@ guard  agent supervisor
--@ param  ticket_no text required, version int optional, reason text required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_ticket desk.tickets := api.lock_ticket(p_ticket_no, p_version);
  v_reason TEXT := btrim(p_reason);
BEGIN
  IF length(v_reason) < 8 THEN
    PERFORM api.refuse('WD003', 'reason_too_short');
  ELSIF length(v_reason) > 20000 THEN
    PERFORM api.refuse('WD003', 'text_too_long');
  ELSIF v_ticket.state IN ('resolved', 'closed') THEN
    PERFORM api.refuse('WD013', 'ticket_solved');
  ELSIF v_ticket.level >= 3 THEN
    PERFORM api.refuse('WD013', 'highest_level');
  END IF;
  UPDATE desk.tickets
  SET level = v_ticket.level + 1, version = version + 1, updated_by = api.me(), updated_at = v_now
  WHERE id = v_ticket.id;
  PERFORM api.ticket_event(v_ticket.id, 'escalated', v_reason, v_ticket.level::text, (v_ticket.level + 1)::text,
                           v_now);
  PERFORM api.audit('ticket_escalated', 'ticket', v_ticket.id, p_command, 'level=' || v_ticket.level + 1);
  v_answer := jsonb_build_object('ticket_no', p_ticket_no, 'version', v_ticket.version + 1,
                                 'level', v_ticket.level + 1);
END;
