--@ name   export_audit
--@ guard  supervisor auditor
--@ param  person text optional, action text optional, user_no text optional, from_ts ts optional, until_ts ts optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_user_id TEXT;
BEGIN
  IF p_person !~ '^[A-Za-z0-9_.@-]{1,63}$' OR p_action !~ '^[a-z_]{1,64}$' THEN
    PERFORM api.refuse('WD003', 'invalid_filter');
  END IF;
  IF p_user_no IS NOT NULL THEN
    v_user_id := api.user_id_of(p_user_no);
  END IF;
  PERFORM api.audit('audit_exported', CASE WHEN v_user_id IS NULL THEN 'audit' ELSE 'user' END,
                    coalesce(v_user_id, '*'), p_command,
                    concat_ws(' ', 'login=' || p_person, 'action=' || p_action,
                              'from=' || compat.to_ms(p_from_ts)::text, 'until=' || compat.to_ms(p_until_ts)::text));
  v_answer := jsonb_build_object('at', compat.to_ms(v_now));
END;
