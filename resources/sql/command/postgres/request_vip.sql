--@ name   request_vip
--@ guard  agent
--@ param  user_no text required, note text required
DECLARE
  v_user_id TEXT := api.user_id_of(p_user_no);
  v_id TEXT := compat.uuid7();
  v_note TEXT := btrim(p_note);
BEGIN
  IF length(v_note) NOT BETWEEN 8 AND 2000 THEN
    PERFORM api.refuse('WD003', 'note_too_short');
  ELSIF NOT api.is_vip_locked(v_user_id) THEN
    PERFORM api.refuse('WD013', 'no_grant_needed');
  END IF;
  -- Asked twice it stands once.
  PERFORM desk.lock_person(api.me());
  IF EXISTS (SELECT FROM desk.vip_requests AS r WHERE r.user_id = v_user_id AND r.login = api.me()
             AND r.decision IS NULL AND r.at > clock_timestamp() - interval '24 hours') THEN
    PERFORM api.refuse('WD013', 'request_open');
  END IF;
  INSERT INTO desk.vip_requests (id, user_id, login, note) VALUES (v_id, v_user_id, api.me(), v_note);
  PERFORM api.audit('vip_requested', 'user', v_user_id, p_command, 'request=' || v_id);
  v_answer := jsonb_build_object('request_id', v_id);
END;
