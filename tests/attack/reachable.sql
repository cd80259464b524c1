-- What the people's roles and the payment core can reach, one line each: "role may-do-what object".
SELECT line COLLATE "C" FROM (
  SELECT r.rolname || ' use ' || n.nspname AS line
  FROM pg_roles AS r, pg_namespace AS n
  WHERE has_schema_privilege(r.oid, n.oid, 'USAGE') AND n.nspname NOT LIKE 'pg\_temp%' AND r.rolname = ANY (
    '{walletdesk_agent,walletdesk_supervisor,walletdesk_auditor,walletdesk_security,walletdesk_core}')
    AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%'
  UNION ALL
  SELECT r.rolname || ' create ' || n.nspname
  FROM pg_roles AS r, pg_namespace AS n
  WHERE has_schema_privilege(r.oid, n.oid, 'CREATE') AND r.rolname = ANY (
    '{walletdesk_agent,walletdesk_supervisor,walletdesk_auditor,walletdesk_security,walletdesk_core}')
  UNION ALL
  SELECT r.rolname || ' ' || lower(a.privilege) || ' database'
  FROM pg_roles AS r, unnest(ARRAY['CONNECT', 'CREATE', 'TEMP']) AS a (privilege)
  WHERE has_database_privilege(r.oid, current_database(), a.privilege) AND r.rolname = ANY (
    '{walletdesk_agent,walletdesk_supervisor,walletdesk_auditor,walletdesk_security,walletdesk_core}')
  UNION ALL
  SELECT r.rolname || ' execute ' || n.nspname || '.' || p.proname
  FROM pg_roles AS r, pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
  WHERE has_function_privilege(r.oid, p.oid, 'EXECUTE') AND has_schema_privilege(r.oid, n.oid, 'USAGE')
    AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND r.rolname = ANY (
    '{walletdesk_agent,walletdesk_supervisor,walletdesk_auditor,walletdesk_security,walletdesk_core}')
  UNION ALL
  SELECT r.rolname || ' ' || lower(a.privilege) || ' ' || n.nspname || '.' || c.relname
  FROM pg_roles AS r, pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace,
    unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS a (privilege)
  WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    AND has_table_privilege(r.oid, c.oid, a.privilege) AND r.rolname = ANY (
    '{walletdesk_agent,walletdesk_supervisor,walletdesk_auditor,walletdesk_security,walletdesk_core}')
  UNION ALL
  SELECT r.rolname || ' ' || lower(a.privilege) || ' ' || n.nspname || '.' || c.relname || '.' || t.attname
  FROM pg_roles AS r, pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    JOIN pg_attribute AS t ON t.attrelid = c.oid AND t.attnum > 0 AND NOT t.attisdropped,
    unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS a (privilege)
  WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    AND has_column_privilege(r.oid, c.oid, t.attnum, a.privilege)
    AND NOT has_table_privilege(r.oid, c.oid, a.privilege) AND r.rolname = ANY (
    '{walletdesk_agent,walletdesk_supervisor,walletdesk_auditor,walletdesk_security,walletdesk_core}')
  UNION ALL
  SELECT r.rolname || ' use sequence ' || n.nspname || '.' || c.relname
  FROM pg_roles AS r, pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE c.relkind = 'S' AND has_sequence_privilege(r.oid, c.oid, 'USAGE, SELECT, UPDATE') AND r.rolname = ANY (
    '{walletdesk_agent,walletdesk_supervisor,walletdesk_auditor,walletdesk_security,walletdesk_core}')
  UNION ALL
  SELECT r.rolname || ' member of ' || g.rolname
  FROM pg_auth_members AS m JOIN pg_roles AS r ON r.oid = m.member JOIN pg_roles AS g ON g.oid = m.roleid
  WHERE r.rolname = ANY (
    '{walletdesk_agent,walletdesk_supervisor,walletdesk_auditor,walletdesk_security,walletdesk_core}')
) AS reached ORDER BY 1
