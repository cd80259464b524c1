--@ name   decide_vip
--@ guard  supervisor
--@ param  request_id text required, decision enum(approved|rejected) required, note text optional
DECLARE
  v_request desk.vip_requests;
BEGIN
  IF length(coalesce(p_note, '')) > 2000 THEN
    PERFORM api.refuse('WD003', 'text_too_long');
  END IF;
  UPDATE desk.vip_requests AS r
  SET decided_by = api.me(), decision = p_decision, decision_note = btrim(coalesce(p_note, ''))
  WHERE r.id = p_request_id RETURNING r.* INTO v_request;
  IF v_request.id IS NULL THEN
    PERFORM api.refuse('WD006', 'unknown_request');
  END IF;
  PERFORM api.audit('vip_' || p_decision, 'user', v_request.user_id, p_command,
                    'request=' || p_request_id || ' login=' || v_request.login);
  v_answer := jsonb_build_object('request_id', p_request_id, 'expires_at', compat.to_ms(v_request.expires_at));
END;
