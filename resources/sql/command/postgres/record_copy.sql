--@ name   record_copy
--@ guard  agent supervisor
--@ param  grant_id text required
-- A revealed field leaves the screen for the clipboard: on record before it does.
DECLARE
  v_grant desk.reveal_grants;
BEGIN
  SELECT g.* INTO v_grant FROM desk.reveal_grants AS g WHERE g.id = p_grant_id AND g.login = api.me();
  IF NOT FOUND THEN
    PERFORM api.refuse('WD007', 'no_grant');
  ELSIF v_grant.expires_at <= compat.now() THEN
    PERFORM api.refuse('WD009', 'grant_expired');
  END IF;
  PERFORM api.audit('field_copied', 'user', v_grant.user_id, p_command, 'field=' || v_grant.field);
  v_answer := jsonb_build_object('expires_at', compat.to_ms(v_grant.expires_at));
END;
