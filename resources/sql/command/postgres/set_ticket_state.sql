--@ name   set_ticket_state
--@ guard  agent supervisor
--@ param  ticket_no text required, version int optional, reason text optional
--@ param  state enum(new|open|pending_customer|pending_third_party|resolved|closed) required
--@ param  disposition enum(explained|refunded|corrected|compensated|not_justified|withdrawn|duplicate) optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_ticket desk.tickets := api.lock_ticket(p_ticket_no, p_version);
  v_reason TEXT := btrim(coalesce(p_reason, ''));
BEGIN
  IF v_ticket.state = 'closed' AND NOT api.has_kind(api.me(), 'supervisor') THEN
    PERFORM api.refuse('WD017', 'supervisor_needed');
  ELSIF NOT api.ticket_may_go(v_ticket.state, p_state) THEN
    PERFORM api.refuse('WD013', 'transition_not_allowed');
  ELSIF p_state = 'resolved' AND p_disposition IS NULL THEN
    PERFORM api.refuse('WD003', 'missing_disposition');
  ELSIF v_ticket.state = 'closed' AND v_reason = '' THEN
    PERFORM api.refuse('WD003', 'missing_reason');
  ELSIF length(v_reason) > 20000 THEN
    PERFORM api.refuse('WD003', 'text_too_long');
  END IF;
  UPDATE desk.tickets
  SET state = p_state, version = version + 1, updated_by = api.me(), updated_at = v_now,
      disposition = CASE p_state WHEN 'resolved' THEN p_disposition WHEN 'closed' THEN v_ticket.disposition END
  WHERE id = v_ticket.id;
  PERFORM api.ticket_event(v_ticket.id, 'state', v_reason, v_ticket.state, p_state, v_now);
  PERFORM api.audit('ticket_state_changed', 'ticket', v_ticket.id, p_command,
    'from=' || v_ticket.state || ' to=' || p_state
    || CASE WHEN p_state = 'resolved' THEN ' disposition=' || p_disposition ELSE '' END);
  v_answer := jsonb_build_object('ticket_no', p_ticket_no, 'version', v_ticket.version + 1);
END;
