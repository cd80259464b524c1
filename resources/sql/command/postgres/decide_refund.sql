--@ name   decide_refund
--@ guard  supervisor
--@ param  request_id text required, decision enum(approved|rejected) required, note text required
DECLARE
  v_request desk.refund_requests;
  v_note TEXT := btrim(p_note);
BEGIN
  IF v_note = '' THEN
    PERFORM api.refuse('WD003', 'missing_note');
  ELSIF length(v_note) > 2000 THEN
    PERFORM api.refuse('WD003', 'text_too_long');
  END IF;
  UPDATE desk.refund_requests AS r SET state = p_decision, decided_by = api.me(), decision_note = v_note
  WHERE r.id = p_request_id RETURNING r.* INTO v_request;
  IF v_request.id IS NULL THEN
    PERFORM api.refuse('WD006', 'unknown_request');
  END IF;
  PERFORM api.audit('refund_' || p_decision, 'payment', v_request.payment_id, p_command, 'request=' || p_request_id
                    || ' amount=' || v_request.amount_minor || ':' || v_request.currency);
  v_answer := jsonb_build_object('request_id', p_request_id, 'decision', p_decision,
                                 'decided_at', compat.to_ms(v_request.decided_at));
END;
