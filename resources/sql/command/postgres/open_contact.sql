--@ name   open_contact
--@ guard  agent supervisor
--@ param  user_no text required, channel enum(call|chat|mail) required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_user_id TEXT := api.user_id_of(p_user_no);
  v_contact desk.contacts;
BEGIN
  INSERT INTO desk.contacts (id, channel, user_id, login, started_at)
  VALUES (compat.uuid7(), p_channel, v_user_id, api.me(), v_now)
  ON CONFLICT (login, user_id) WHERE ended_at IS NULL DO NOTHING
  RETURNING * INTO v_contact;
  IF v_contact.id IS NOT NULL THEN
    PERFORM api.audit('contact_opened', 'user', v_user_id, p_command, 'channel=' || p_channel);
  ELSE
    SELECT c.* INTO STRICT v_contact FROM desk.contacts AS c
    WHERE c.login = api.me() AND c.user_id = v_user_id AND c.ended_at IS NULL;
  END IF;
  v_answer := jsonb_build_object('contact_id', v_contact.id, 'started_at', compat.to_ms(v_contact.started_at));
END;
