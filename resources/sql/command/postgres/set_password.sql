--@ name   set_password
--@ guard  agent supervisor auditor security
--@ param  verifier text required secret
BEGIN
  PERFORM api.provision_password(p_verifier);
  PERFORM api.audit('password_set', 'staff', api.me(), p_command, '');
  v_answer := jsonb_build_object('login', api.me());
END;
