-- Roles belong to the cluster, so they may exist already. None of them can log in; people's logins are members
-- of the group roles and have EXECUTE on functions of `api` and nothing else.
DO $do$
DECLARE
  v_role text;
BEGIN
  FOREACH v_role IN ARRAY ARRAY[
    'walletdesk_owner',       -- owns the data (wallet, desk)
    'walletdesk_evidence',    -- owns the evidence
    'walletdesk_api',         -- owns the functions, with the fewest rights they need
    'walletdesk_provision',   -- owns the functions that make and close logins
    'walletdesk_agent', 'walletdesk_supervisor', 'walletdesk_auditor', 'walletdesk_security',
    'walletdesk_core'         -- the payment core
  ] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = v_role) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', v_role);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- another database of the cluster is being set up at this moment
      END;
    END IF;
  END LOOP;
END $do$;
ALTER ROLE walletdesk_provision CREATEROLE;
-- What PostgreSQL 16 asks of whoever gives a membership, and what ends a session.
GRANT walletdesk_agent, walletdesk_supervisor, walletdesk_auditor, walletdesk_security TO walletdesk_provision
  WITH ADMIN OPTION;
GRANT pg_signal_backend TO walletdesk_provision;

CREATE SCHEMA wallet AUTHORIZATION walletdesk_owner;
CREATE SCHEMA desk AUTHORIZATION walletdesk_owner;
CREATE SCHEMA evidence AUTHORIZATION walletdesk_evidence;
CREATE SCHEMA compat AUTHORIZATION walletdesk_api;
CREATE SCHEMA api AUTHORIZATION walletdesk_api;

DO $do$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO walletdesk_agent, walletdesk_supervisor, walletdesk_auditor, '
                 'walletdesk_security, walletdesk_core', current_database());
END $do$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

GRANT USAGE ON SCHEMA api TO walletdesk_agent, walletdesk_supervisor, walletdesk_auditor, walletdesk_security;
GRANT USAGE ON SCHEMA api TO walletdesk_provision;
GRANT USAGE ON SCHEMA compat TO walletdesk_owner, walletdesk_evidence, walletdesk_provision;
GRANT USAGE ON SCHEMA wallet, desk, evidence TO walletdesk_api;
GRANT USAGE ON SCHEMA wallet TO walletdesk_core;
ALTER DEFAULT PRIVILEGES FOR ROLE walletdesk_api REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE walletdesk_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE walletdesk_evidence REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE walletdesk_provision REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
