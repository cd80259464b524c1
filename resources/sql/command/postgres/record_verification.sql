--@ name   record_verification
--@ guard  agent supervisor
--@ param  contact_id text required, passed bool required
--@ param  question enum(sms_code|id_last4|card_last4|recent_payment|registered_email|birth_date) required
DECLARE
  v_now TIMESTAMPTZ;
  v_contact desk.contacts;
  v_id TEXT := compat.uuid7();
BEGIN
  SELECT c.* INTO v_contact FROM desk.contacts AS c WHERE c.id = p_contact_id AND c.login = api.me() FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_contact');
  END IF;
  PERFORM desk.lock_customer(v_contact.user_id);
  v_now := compat.now();
  IF v_contact.ended_at IS NOT NULL THEN
    PERFORM api.refuse('WD013', 'contact_ended');
  ELSIF api.verification_locked(v_contact.user_id, v_now) THEN
    PERFORM api.refuse('WD016', 'verification_locked');
  END IF;
  INSERT INTO desk.verifications (id, contact_id, user_id, login, question, passed, at)
  VALUES (v_id, p_contact_id, v_contact.user_id, api.me(), p_question, p_passed, v_now);
  PERFORM api.audit(CASE WHEN p_passed THEN 'verification_passed' ELSE 'verification_failed' END,
                    'user', v_contact.user_id, p_command, 'question=' || p_question);
  v_answer := jsonb_build_object('verification_id', v_id, 'at', compat.to_ms(v_now));
END;
