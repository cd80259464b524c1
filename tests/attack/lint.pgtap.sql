-- What the catalogue promises, as pgTAP tests: rights, owners, functions, triggers, types. tst_catalogue_lint runs them
-- on a workspace as it is and on one with each of its mutations, which must make one fail. psql with pg_prove runs
-- them on any workspace: CREATE EXTENSION pgtap; then pg_prove -d walletdesk tests/attack/lint.pgtap.sql
SELECT plan(33);

-- ---- Rights ---------------------------------------------------------------------------------------------------------
SELECT is_empty($$
  SELECT c.oid::regclass, coalesce(g.rolname, 'public') FROM pg_class AS c, aclexplode(c.relacl) AS a
  LEFT JOIN pg_roles AS g ON g.oid = a.grantee
  WHERE c.relnamespace::regnamespace::text IN ('wallet', 'desk', 'evidence', 'api', 'compat')
    AND (g.rolname IS NULL OR g.rolname NOT IN ('walletdesk_owner', 'walletdesk_evidence', 'walletdesk_api',
                                                'walletdesk_provision', 'walletdesk_core'))
$$, 'no table, view or sequence is granted to people or to everybody');
SELECT is_empty($$
  SELECT c.oid::regclass, t.attname FROM pg_attribute AS t JOIN pg_class AS c ON c.oid = t.attrelid,
    aclexplode(t.attacl) AS a LEFT JOIN pg_roles AS g ON g.oid = a.grantee
  WHERE c.relnamespace::regnamespace::text IN ('wallet', 'desk', 'evidence', 'api', 'compat')
    AND (g.rolname IS NULL OR g.rolname NOT IN ('walletdesk_owner', 'walletdesk_evidence', 'walletdesk_api',
                                                'walletdesk_provision', 'walletdesk_core'))
$$, 'nor a column of one');
SELECT is_empty($$
  SELECT r.rolname, n.nspname FROM pg_roles AS r, pg_namespace AS n
  WHERE r.rolname IN ('walletdesk_agent', 'walletdesk_supervisor', 'walletdesk_auditor', 'walletdesk_security')
    AND n.nspname NOT IN ('api', 'pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast_)?temp'
    AND has_schema_privilege(r.oid, n.oid, 'USAGE')
$$, 'people may use the schema api and no other');
SELECT is_empty($$
  SELECT r.rolname, n.nspname FROM pg_roles AS r, pg_namespace AS n
  WHERE r.rolname ~ '^walletdesk_(agent|supervisor|auditor|security|core)$' AND has_schema_privilege(r.oid, n.oid, 'CREATE')
$$, 'people and the core create in no schema');
SELECT is_empty($$
  SELECT d.datname, a.privilege_type FROM pg_database AS d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) AS a
  WHERE a.grantee = 0 AND (d.datname = current_database() OR d.datname IN ('postgres', 'template1'))
$$, 'everybody has no right on the database, nor on the maintenance ones');
SELECT is_empty($$
  SELECT r.rolname, p.privilege FROM pg_roles AS r, unnest(ARRAY['TEMP', 'CREATE']) AS p (privilege)
  WHERE r.rolname ~ '^walletdesk_' AND has_database_privilege(r.oid, current_database(), p.privilege)
$$, 'no role of the desk makes temporary tables or schemas');
SELECT is_empty($$
  SELECT p.oid::regprocedure FROM pg_proc AS p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a
  WHERE p.pronamespace::regnamespace::text IN ('api', 'wallet', 'desk', 'evidence') AND a.grantee = 0
$$, 'no function is granted to everybody');
SELECT is_empty($$
  SELECT p.oid::regprocedure, g.rolname
  FROM pg_proc AS p, aclexplode(p.proacl) AS a JOIN pg_roles AS g ON g.oid = a.grantee
  WHERE p.pronamespace::regnamespace::text IN ('api', 'compat', 'wallet', 'desk', 'evidence')
    AND g.rolname NOT IN ('walletdesk_owner', 'walletdesk_evidence', 'walletdesk_api', 'walletdesk_provision')
    AND NOT (p.pronamespace = 'api'::regnamespace AND p.proname ~ '_v[0-9]+$' AND p.prosecdef
             AND g.rolname IN ('walletdesk_agent', 'walletdesk_supervisor', 'walletdesk_auditor', 'walletdesk_security'))
$$, 'people''s groups have the versioned definer functions of api alone');
SELECT is_empty($$
  SELECT p.oid::regprocedure FROM pg_proc AS p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a
  WHERE p.pronamespace = 'pg_catalog'::regnamespace AND a.grantee = 0
    AND p.proname ~ '^(lo_|lowrite$|loread$|pg_advisory_|pg_try_advisory_|pg_sleep|pg_notify$|pg_stat_get_|pg_export_snapshot$|pg_logical_emit_message$|(table|query|schema|database|cursor)_to_xml)'
$$, 'large objects, advisory locks, sleeps, notifications, statistics and dumps as XML are not everybody''s');
SELECT is_empty($$
  SELECT c.oid::regclass FROM pg_class AS c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) AS a
  WHERE c.relnamespace = 'pg_catalog'::regnamespace AND a.grantee = 0 AND a.privilege_type = 'SELECT'
    AND c.relkind = 'v' AND (c.relname ~ '^pg_stat' OR c.relname = 'pg_locks')
$$, 'statistics'' views are not everybody''s');
SELECT is_empty($$
  SELECT l.lanname FROM pg_language AS l, aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) AS a
  WHERE l.lanname = 'plpgsql' AND a.grantee = 0
$$, 'blocks of plpgsql are not everybody''s');
SELECT is_empty($$
  SELECT o.rolname FROM unnest(ARRAY['walletdesk_owner', 'walletdesk_evidence', 'walletdesk_api', 'walletdesk_provision'])
    AS o (rolname)
  WHERE NOT EXISTS (SELECT FROM pg_default_acl AS d JOIN pg_roles AS r ON r.oid = d.defaclrole
                    WHERE r.rolname = o.rolname AND d.defaclobjtype = 'f' AND d.defaclnamespace = 0
                      AND NOT EXISTS (SELECT FROM aclexplode(d.defaclacl) AS a WHERE a.grantee = 0))
$$, 'what the owners will make is not everybody''s either');

-- ---- Roles ----------------------------------------------------------------------------------------------------------
SELECT is_empty($$
  SELECT rolname FROM pg_roles
  WHERE rolname ~ '^walletdesk_' AND (rolcanlogin OR rolsuper OR rolreplication OR rolbypassrls OR rolcreatedb
                                      OR (rolcreaterole AND rolname <> 'walletdesk_provision'))
$$, 'owners and groups do not log in and are no superusers');
SELECT is_empty($$
  SELECT g.rolname, r.rolname FROM pg_auth_members AS m JOIN pg_roles AS g ON g.oid = m.roleid
  JOIN pg_roles AS r ON r.oid = m.member
  WHERE g.rolname IN ('walletdesk_owner', 'walletdesk_evidence', 'walletdesk_api', 'walletdesk_provision') AND NOT r.rolsuper
$$, 'owners have no members');
SELECT is_empty($$
  SELECT r.rolname, g.rolname FROM desk.staff AS s JOIN pg_roles AS r ON r.rolname = s.login
  JOIN pg_auth_members AS m ON m.member = r.oid JOIN pg_roles AS g ON g.oid = m.roleid
  WHERE g.rolname NOT IN ('walletdesk_agent', 'walletdesk_supervisor', 'walletdesk_auditor', 'walletdesk_security')
     OR m.admin_option
$$, 'people are members of their groups alone');
SELECT is_empty($$
  SELECT r.rolname FROM desk.staff AS s JOIN pg_roles AS r ON r.rolname = s.login
  WHERE r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls
$$, 'people''s logins have no attribute');
SELECT is_empty($$
  SELECT s.login, k.kind FROM desk.staff AS s CROSS JOIN unnest(ARRAY['agent', 'supervisor', 'auditor', 'security']) AS k (kind)
  JOIN pg_roles AS r ON r.rolname = s.login
  WHERE s.active AND pg_has_role(r.oid, 'walletdesk_' || k.kind, 'MEMBER')
    AND NOT EXISTS (SELECT FROM desk.staff_kinds AS h WHERE h.login = s.login AND h.kind = k.kind)
$$, 'nobody is in a group whose kind they do not have');

-- ---- Functions ------------------------------------------------------------------------------------------------------
CREATE VIEW pg_temp.ours AS
  SELECT p.*, p.oid::regprocedure AS signature, n.nspname FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
  WHERE n.nspname IN ('api', 'compat', 'wallet', 'desk', 'evidence');
SELECT is_empty($$
  SELECT signature FROM pg_temp.ours
  WHERE prosecdef AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false)
$$, 'definer functions look for names in pg_catalog, and last in pg_temp');
SELECT is_empty($$
  SELECT o.signature FROM pg_temp.ours AS o JOIN pg_roles AS r ON r.oid = o.proowner
  WHERE r.rolname NOT IN ('walletdesk_owner', 'walletdesk_evidence', 'walletdesk_api', 'walletdesk_provision')
$$, 'functions belong to the owners without login');
SELECT is_empty($$
  SELECT o.signature, s.setting FROM pg_temp.ours AS o, unnest(ARRAY['TimeZone=UTC', 'jit=off', 'debug_print_plan=off',
    'debug_print_parse=off', 'debug_print_rewritten=off', 'plpgsql.print_strict_params=off', 'plpgsql.check_asserts=on',
    'transform_null_equals=off', 'standard_conforming_strings=on']) AS s (setting)
  WHERE o.nspname = 'api' AND o.proname ~ '_v[0-9]+$' AND NOT coalesce(s.setting = ANY (o.proconfig), false)
$$, 'the people''s functions pin the settings that tell aside');
SELECT is_empty($$
  SELECT signature FROM pg_temp.ours
  WHERE nspname = 'api' AND proname ~ '_v[0-9]+$' AND prosrc !~ '^[^;]*BEGIN\s+PERFORM api\.guard\('
    AND prosrc !~ 'DECLARE[^$]*?BEGIN\s+PERFORM api\.guard\('
$$, 'the guard comes first in each of them');
SELECT is_empty($$
  SELECT signature FROM pg_temp.ours WHERE prosrc ~* '\mcurrent_user\M' OR prosrc ~* '\mASSERT\M'
$$, 'identity is the session''s login, and no check is an ASSERT');
SELECT is_empty($$
  SELECT signature FROM pg_temp.ours
  WHERE prosrc ~* '(?<![.])\m(now\(\)|current_(date|time|timestamp)|localtime(stamp)?|transaction_timestamp|statement_timestamp)'
$$, 'time is the clock''s, not the transaction''s');
SELECT is_empty($$
  SELECT signature FROM pg_temp.ours
  WHERE prosrc ~ '\mEXECUTE\M' AND prosrc !~ '\mRETURN QUERY EXECUTE ''' AND proname !~ '^provision_'
$$, 'text built at run time is the generated reads'' constant pieces, and in the making of logins');
SELECT is_empty($$
  SELECT signature FROM pg_temp.ours WHERE prosrc ~ '\mRETURN QUERY EXECUTE\M' AND prosrc ~ '\m(format|quote_ident|quote_literal)\('
$$, 'no read builds a value into its text');

-- ---- Owners have what they need, and the evidence keeps itself --------------------------------------------------------
SELECT is_empty($$
  SELECT c.oid::regclass, p.privilege FROM pg_class AS c, unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) AS p (privilege)
  WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN ('wallet', 'desk', 'evidence')
    AND has_table_privilege('walletdesk_api', c.oid, p.privilege)
$$, 'the functions'' owner deletes nothing');
SELECT is_empty($$
  SELECT t.attname FROM pg_attribute AS t
  WHERE t.attrelid = 'evidence.audit'::regclass AND t.attnum > 0 AND NOT t.attisdropped
    AND (has_column_privilege('walletdesk_api', t.attrelid, t.attnum, 'UPDATE')
         OR (t.attname IN ('id', 'at', 'login', 'txid', 'leaf')
             AND has_column_privilege('walletdesk_api', t.attrelid, t.attnum, 'INSERT')))
$$, 'nor does it say who and when in the evidence');
SELECT is_empty($$
  SELECT t.tgname FROM pg_trigger AS t
  WHERE t.tgrelid IN ('evidence.audit'::regclass, 'evidence.seals'::regclass) AND NOT t.tgisinternal AND t.tgenabled <> 'A'
$$, 'the evidence''s triggers stand in every replication role');
SELECT is_empty($$
  SELECT w.line FROM unnest(ARRAY['evidence.audit append_only', 'evidence.audit no_truncate', 'evidence.audit fill',
    'evidence.seals append_only', 'desk.verifications append_only', 'desk.reveal_grants append_only',
    'desk.openings append_only', 'desk.ticket_events append_only', 'desk.holds check_hold', 'desk.holds no_delete',
    'desk.holds hold_epoch', 'desk.release_requests check_release', 'desk.release_requests no_delete',
    'desk.ring_previews check_ring_preview', 'desk.ring_previews append_only',
    'desk.vip_requests check_vip_request', 'desk.vip_requests no_delete',
    'desk.refund_requests make_refund_request', 'desk.refund_requests change_refund_request',
    'desk.refund_requests no_delete', 'desk.refund_requests audit_settled_refund', 'desk.refund_readings append_only',
    'desk.refunds_read append_only', 'wallet.payments d_settle_refund', 'desk.reveal_grants check_reveal',
    'desk.reveal_grants count_reveal', 'desk.openings count_opening', 'desk.search_sessions count_search',
    'desk.verifications check_verification', 'wallet.payments b_immutable', 'wallet.payments c_hold_insert',
    'wallet.payments c_hold_update',
    'wallet.payments c_hold_refunded_insert', 'wallet.payments c_hold_refunded_update', 'wallet.sign_ins hold_sign_in']) AS w (line)
  WHERE NOT EXISTS (SELECT FROM pg_trigger AS t WHERE t.tgrelid::regclass::text || ' ' || t.tgname = w.line AND t.tgenabled <> 'D')
$$, 'the triggers that protect money, people and evidence stand');

-- ---- Types ----------------------------------------------------------------------------------------------------------
CREATE VIEW pg_temp.columns_of AS
  SELECT c.oid::regclass AS owner_table, t.attname, format_type(t.atttypid, t.atttypmod) AS kind,
         (SELECT l.collname FROM pg_collation AS l WHERE l.oid = t.attcollation) AS collated
  FROM pg_class AS c JOIN pg_attribute AS t ON t.attrelid = c.oid AND t.attnum > 0 AND NOT t.attisdropped
  WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN ('wallet', 'desk', 'evidence');
SELECT is_empty($$
  SELECT * FROM pg_temp.columns_of WHERE attname ~ '_minor$' AND kind <> 'bigint'
$$, 'money is minor units in 64 bits');
SELECT is_empty($$
  SELECT * FROM pg_temp.columns_of WHERE kind IN ('numeric', 'real', 'double precision', 'money')
$$, 'and never a fraction');
SELECT is_empty($$
  SELECT * FROM pg_temp.columns_of WHERE (attname ~ '_at$' OR attname IN ('at', 'until')) AND kind <> 'timestamp(3) with time zone'
$$, 'instants are UTC in milliseconds');
SELECT is_empty($$
  SELECT * FROM pg_temp.columns_of WHERE (attname = 'id' OR attname ~ '_id$') AND kind = 'text' AND collated <> 'C'
    AND attname NOT IN ('checklist_id')
$$, 'ids are compared by their bytes');
SELECT * FROM finish();
