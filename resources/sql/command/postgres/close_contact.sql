--@ name   close_contact
--@ guard  agent supervisor
--@ param  contact_id text required, note text optional
--@ param  outcome enum(answered|resolved|follow_up|dropped|wrong_number) required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_contact desk.contacts;
BEGIN
  SELECT c.* INTO v_contact FROM desk.contacts AS c WHERE c.id = p_contact_id AND c.login = api.me() FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_contact');
  ELSIF v_contact.ended_at IS NOT NULL THEN
    PERFORM api.refuse('WD013', 'contact_ended');
  END IF;
  UPDATE desk.contacts SET ended_at = v_now, outcome = p_outcome, note = btrim(coalesce(p_note, ''))
  WHERE id = p_contact_id;
  PERFORM api.audit('contact_closed', 'user', v_contact.user_id, p_command, 'outcome=' || p_outcome);
  v_answer := jsonb_build_object('contact_id', p_contact_id, 'ended_at', compat.to_ms(v_now));
END;
