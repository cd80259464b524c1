--@ name   withdraw_refund
--@ guard  agent supervisor
--@ param  request_id text required
DECLARE
  v_request desk.refund_requests;
BEGIN
  UPDATE desk.refund_requests AS r SET state = 'withdrawn', decided_by = api.me()
  WHERE r.id = p_request_id RETURNING r.* INTO v_request;
  IF v_request.id IS NULL THEN
    PERFORM api.refuse('WD006', 'unknown_request');
  END IF;
  PERFORM api.audit('refund_withdrawn', 'payment', v_request.payment_id, p_command, 'request=' || p_request_id
                    || ' amount=' || v_request.amount_minor || ':' || v_request.currency);
  v_answer := jsonb_build_object('request_id', p_request_id, 'withdrawn_at', compat.to_ms(v_request.decided_at));
END;
