--@ name   change_staff
--@ guard  security
--@ param  member text required, kinds json optional, team text optional
DECLARE
  v_staff_active BOOLEAN;
  v_kinds TEXT[];
BEGIN
  SELECT s.active INTO v_staff_active FROM desk.staff AS s WHERE s.login = p_member;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_login');
  ELSIF api.person_of(p_member) = api.person_of(api.me()) THEN
    PERFORM api.refuse('WD014', 'same_person');
  ELSIF NOT v_staff_active THEN
    PERFORM api.refuse('WD013', 'already_inactive');
  ELSIF length(coalesce(p_team, '')) > 100 THEN
    PERFORM api.refuse('WD003', 'text_too_long');
  ELSIF p_kinds IS NULL AND p_team IS NULL THEN
    PERFORM api.refuse('WD003', 'kinds_invalid');
  END IF;
  IF p_kinds IS NOT NULL THEN
    IF p_kinds !~ '^\[ *"(agent|supervisor|auditor|security)"( *, *"(agent|supervisor|auditor|security)")* *\]$' THEN
      PERFORM api.refuse('WD003', 'kinds_invalid');
    END IF;
    v_kinds := ARRAY(SELECT DISTINCT k FROM jsonb_array_elements_text(p_kinds::jsonb) AS k ORDER BY k);
  END IF;
  PERFORM api.provision_change(p_member, v_kinds, p_team);
  PERFORM api.audit('staff_changed', 'staff', p_member, p_command,
                    concat_ws(' ', 'kinds=' || array_to_string(v_kinds, ','),
                              CASE WHEN p_team IS NOT NULL THEN 'team' END));
  v_answer := jsonb_build_object('login', p_member);
END;
