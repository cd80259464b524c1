-- The functions that make and close logins: the only ones with text built at run time (a role's name and its
-- verifier, quoted by format), of an owner of their own, callable by the commands' owner alone. Repeatable.

-- SCRAM-SHA-256 only: a password in clear text would be seen by the server and stand in its log.
CREATE OR REPLACE FUNCTION api.check_verifier(p_verifier text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF p_verifier IS NULL
     OR p_verifier !~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$' THEN
    RAISE EXCEPTION USING ERRCODE = 'WD003', MESSAGE = 'verifier_invalid';
  END IF;
END $fn$;

CREATE OR REPLACE FUNCTION api.provision_login(
  p_login text, p_person_id text, p_employee_no text, p_name text, p_team text, p_kind text, p_verifier text,
  p_at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM api.check_verifier(p_verifier);
  IF EXISTS (SELECT FROM pg_roles AS r WHERE r.rolname = p_login) THEN
    RAISE EXCEPTION USING ERRCODE = 'WD013', MESSAGE = 'login_taken';
  END IF;
  INSERT INTO desk.persons (id, employee_no, name) VALUES (p_person_id, p_employee_no, p_name)
  ON CONFLICT (employee_no) DO NOTHING;
  INSERT INTO desk.staff (login, person_id, team, added_at)
  SELECT p_login, p.id, p_team, p_at FROM desk.persons AS p WHERE p.employee_no = p_employee_no;
  INSERT INTO desk.staff_kinds (login, kind) VALUES (p_login, p_kind);
  EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L CONNECTION LIMIT 8 IN ROLE %I', p_login, p_verifier,
                 'walletdesk_' || p_kind);
END $fn$;

-- Open sessions are ended too; until they are, the guard of every function refuses them.
CREATE OR REPLACE FUNCTION api.provision_close(p_login text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  UPDATE desk.staff SET active = false WHERE login = p_login;
  IF FOUND AND EXISTS (SELECT FROM pg_roles AS r WHERE r.rolname = p_login) THEN
    EXECUTE format('ALTER ROLE %I NOLOGIN', p_login);
    PERFORM pg_terminate_backend(a.pid) FROM pg_stat_activity AS a
    WHERE a.usename = p_login AND a.pid <> pg_backend_pid();
  END IF;
END $fn$;

-- The kinds that a login has from now on (NULL: as they are), as rows and as memberships; and the team (NULL: as it is).
CREATE OR REPLACE FUNCTION api.provision_change(p_login text, p_kinds text[], p_team text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_kind text;
  v_member boolean;
BEGIN
  UPDATE desk.staff SET team = coalesce(p_team, team) WHERE login = p_login;
  IF NOT FOUND OR p_kinds IS NULL THEN
    RETURN;
  END IF;
  FOREACH v_kind IN ARRAY ARRAY['agent', 'supervisor', 'auditor', 'security'] LOOP
    v_member := pg_has_role(p_login, 'walletdesk_' || v_kind, 'MEMBER');
    IF v_kind = ANY (p_kinds) THEN
      INSERT INTO desk.staff_kinds (login, kind) VALUES (p_login, v_kind) ON CONFLICT DO NOTHING;
      IF NOT v_member THEN
        EXECUTE format('GRANT %I TO %I', 'walletdesk_' || v_kind, p_login);
      END IF;
    ELSE
      DELETE FROM desk.staff_kinds WHERE login = p_login AND kind = v_kind;
      IF v_member THEN
        EXECUTE format('REVOKE %I FROM %I', 'walletdesk_' || v_kind, p_login);
      END IF;
    END IF;
  END LOOP;
END $fn$;

CREATE OR REPLACE FUNCTION api.provision_password(p_verifier text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM api.check_verifier(p_verifier);
  EXECUTE format('ALTER ROLE %I PASSWORD %L', session_user, p_verifier);
END $fn$;

ALTER FUNCTION api.check_verifier(text) OWNER TO walletdesk_provision;
ALTER FUNCTION api.provision_login(text, text, text, text, text, text, text, timestamptz) OWNER TO walletdesk_provision;
ALTER FUNCTION api.provision_close(text) OWNER TO walletdesk_provision;
ALTER FUNCTION api.provision_change(text, text[], text) OWNER TO walletdesk_provision;
ALTER FUNCTION api.provision_password(text) OWNER TO walletdesk_provision;
REVOKE ALL ON FUNCTION api.check_verifier(text),
  api.provision_login(text, text, text, text, text, text, text, timestamptz), api.provision_close(text),
  api.provision_change(text, text[], text), api.provision_password(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.provision_login(text, text, text, text, text, text, text, timestamptz),
  api.provision_close(text), api.provision_change(text, text[], text), api.provision_password(text) TO walletdesk_api;
