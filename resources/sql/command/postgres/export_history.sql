--@ name   export_history
--@ guard  agent supervisor
--@ param  user_no text required, filter text optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_user_id TEXT := api.user_id_of(p_user_no);
BEGIN
  IF length(p_filter) > 300 OR p_filter !~ '^[A-Za-z0-9_=. -]*$' THEN
    PERFORM api.refuse('WD003', 'invalid_filter');
  END IF;
  PERFORM api.vip_gate(v_user_id);
  IF api.verification_locked(v_user_id, v_now) THEN
    PERFORM api.refuse('WD016', 'verification_locked');
  END IF;
  IF NOT EXISTS (SELECT FROM desk.contacts AS c WHERE c.user_id = v_user_id AND c.login = api.me()
                 AND c.ended_at IS NULL AND api.verified_in(c.id)) THEN
    PERFORM api.refuse('WD012', 'not_verified');
  END IF;
  PERFORM api.audit('history_exported', 'user', v_user_id, p_command, coalesce(p_filter, ''));
  v_answer := jsonb_build_object('at', compat.to_ms(v_now));
END;
