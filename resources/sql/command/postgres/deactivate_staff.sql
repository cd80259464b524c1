--@ name   deactivate_staff
--@ guard  security
--@ param  member text required
DECLARE
  v_staff_active BOOLEAN;
BEGIN
  SELECT s.active INTO v_staff_active FROM desk.staff AS s WHERE s.login = p_member;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_login');
  ELSIF p_member = api.me() THEN
    PERFORM api.refuse('WD014', 'same_person');
  ELSIF NOT v_staff_active THEN
    PERFORM api.refuse('WD013', 'already_inactive');
  END IF;
  PERFORM api.provision_close(p_member);
  PERFORM api.audit('staff_deactivated', 'staff', p_member, p_command, '');
  v_answer := jsonb_build_object('login', p_member);
END;
