--@ name   add_staff
--@ guard  security
--@ param  member text required, employee_no text required, person_name text required, team text optional
--@ param  kind enum(agent|supervisor|auditor|security) required, verifier text required secret
DECLARE
  v_person_id TEXT;
  v_name TEXT := btrim(p_person_name);
BEGIN
  IF p_member !~ '^[a-z][a-z0-9_.-]{0,62}$' OR p_member LIKE 'pg\_%' OR p_member LIKE 'walletdesk\_%' THEN
    PERFORM api.refuse('WD003', 'login_invalid');
  ELSIF btrim(p_employee_no) = '' OR v_name = '' THEN
    PERFORM api.refuse('WD003', 'missing_person');
  END IF;
  SELECT p.id INTO v_person_id FROM desk.persons AS p WHERE p.employee_no = btrim(p_employee_no);
  IF v_person_id = api.person_of(api.me()) THEN
    PERFORM api.refuse('WD014', 'same_person');
  ELSIF EXISTS (SELECT FROM desk.persons AS p WHERE p.id = v_person_id AND p.name <> v_name) THEN
    -- A number mistyped would make two people one, before the four eyes and in the audit.
    PERFORM api.refuse('WD013', 'person_differs');
  ELSIF EXISTS (SELECT FROM desk.staff AS s WHERE s.login = p_member) THEN
    PERFORM api.refuse('WD013', 'login_taken');
  END IF;
  PERFORM api.provision_login(p_member, coalesce(v_person_id, compat.uuid7()), btrim(p_employee_no), v_name,
                              coalesce(p_team, ''), p_kind, p_verifier, compat.now());
  PERFORM api.audit('staff_added', 'staff', p_member, p_command, 'kind=' || p_kind);
  v_answer := jsonb_build_object('login', p_member);
END;
