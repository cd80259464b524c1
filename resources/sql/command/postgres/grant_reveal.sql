--@ name   grant_reveal
--@ guard  agent supervisor
--@ param  user_no text required, field enum(name|phone|email|id_number) required
--@ param  reason enum(call_back|identity_check|case_work|regulator_request) required, note text optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_user_id TEXT := api.user_id_of(p_user_no);
  v_contact_id TEXT;
  v_grant_id TEXT := compat.uuid7();
  v_expires TIMESTAMPTZ := v_now + interval '120 seconds';
BEGIN
  PERFORM api.vip_gate(v_user_id);
  IF api.verification_locked(v_user_id, v_now) THEN
    PERFORM api.refuse('WD016', 'verification_locked');
  END IF;
  SELECT c.id INTO v_contact_id FROM desk.contacts AS c
  WHERE c.user_id = v_user_id AND c.login = api.me()
    AND (c.ended_at IS NULL OR c.ended_at > v_now - interval '30 minutes') AND api.verified_in(c.id)
  ORDER BY c.started_at DESC, c.id DESC LIMIT 1;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD012', 'not_verified');
  END IF;
  INSERT INTO desk.reveal_grants (id, login, user_id, contact_id, field, reason, note, granted_at, expires_at)
  VALUES (v_grant_id, api.me(), v_user_id, v_contact_id, p_field, p_reason, btrim(coalesce(p_note, '')), v_now,
          v_expires);
  PERFORM api.audit('reveal_granted', 'user', v_user_id, p_command, 'field=' || p_field || ' reason=' || p_reason);
  v_answer := jsonb_build_object('grant_id', v_grant_id, 'expires_at', compat.to_ms(v_expires));
END;
