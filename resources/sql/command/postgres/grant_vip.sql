--@ name   grant_vip
--@ guard  supervisor
--@ param  user_no text required, member text required, note text required
DECLARE
  v_user_id TEXT := api.user_id_of(p_user_no);
  v_request desk.vip_requests;
  v_note TEXT := btrim(p_note);
BEGIN
  IF length(v_note) NOT BETWEEN 8 AND 2000 THEN
    PERFORM api.refuse('WD003', 'note_too_short');
  ELSIF NOT EXISTS (SELECT FROM desk.staff AS s WHERE s.login = p_member AND s.active) THEN
    PERFORM api.refuse('WD006', 'unknown_login');
  END IF;
  INSERT INTO desk.vip_requests (id, user_id, login, note, decided_by, decision, decision_note)
  VALUES (compat.uuid7(), v_user_id, p_member, v_note, api.me(), 'approved', '') RETURNING * INTO v_request;
  PERFORM api.audit('vip_approved', 'user', v_user_id, p_command,
                    'request=' || v_request.id || ' login=' || p_member);
  v_answer := jsonb_build_object('request_id', v_request.id, 'expires_at', compat.to_ms(v_request.expires_at));
END;
