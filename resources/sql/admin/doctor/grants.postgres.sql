-- All that decides who can do what in this database, people's own logins aside: functions with their owners, settings,
-- texts and rights, tables, columns, schemas, triggers, constraints, views, the database with its settings, and the roles
-- of the house.
SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY line COLLATE "C"), 'UTF8')), 'hex') FROM (
  SELECT 'function ' || n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ') '
         || pg_get_userbyid(p.proowner) || ' ' || p.prosecdef::text || ' ' || coalesce(p.proconfig::text, '') || ' '
         || md5(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)) AS line
  FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
  WHERE n.nspname IN ('wallet', 'desk', 'evidence', 'compat', 'api')
  UNION ALL
  SELECT 'may ' || o.what || ' ' || coalesce(pg_get_userbyid(nullif(a.grantee, 0)), 'public') || ' ' || a.privilege_type
         || ' ' || a.is_grantable::text
  FROM (
    SELECT 'function ' || n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS what,
           coalesce(p.proacl, acldefault('f', p.proowner)) AS acl
    FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('wallet', 'desk', 'evidence', 'compat', 'api') OR p.proacl IS NOT NULL
    UNION ALL
    SELECT 'relation ' || n.nspname || '.' || c.relname, coalesce(c.relacl, acldefault('r', c.relowner))
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('wallet', 'desk', 'evidence') AND c.relkind IN ('r', 'v', 'm', 'f', 'p', 'S')
    UNION ALL
    SELECT 'column ' || n.nspname || '.' || c.relname || '.' || t.attname, t.attacl
    FROM pg_attribute AS t JOIN pg_class AS c ON c.oid = t.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE t.attacl IS NOT NULL AND n.nspname IN ('wallet', 'desk', 'evidence')
    UNION ALL
    SELECT 'schema ' || n.nspname, coalesce(n.nspacl, acldefault('n', n.nspowner)) FROM pg_namespace AS n
    WHERE n.nspname IN ('wallet', 'desk', 'evidence', 'compat', 'api', 'public')
    UNION ALL
    SELECT 'database', coalesce(d.datacl, acldefault('d', d.datdba)) FROM pg_database AS d
    WHERE d.datname = current_database()
  ) AS o, aclexplode(o.acl) AS a
  UNION ALL
  SELECT 'trigger ' || n.nspname || '.' || c.relname || '.' || g.tgname || ' ' || g.tgenabled::text || ' '
         || pg_get_triggerdef(g.oid)
  FROM pg_trigger AS g JOIN pg_class AS c ON c.oid = g.tgrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE NOT g.tgisinternal AND n.nspname IN ('wallet', 'desk', 'evidence')
  UNION ALL
  SELECT 'constraint ' || n.nspname || '.' || t.relname || '.' || c.conname || ' ' || c.convalidated::text || ' '
         || pg_get_constraintdef(c.oid)
  FROM pg_constraint AS c JOIN pg_class AS t ON t.oid = c.conrelid JOIN pg_namespace AS n ON n.oid = t.relnamespace
  WHERE n.nspname IN ('wallet', 'desk', 'evidence')
  UNION ALL
  SELECT 'index ' || pg_get_indexdef(i.indexrelid) || ' ' || i.indisvalid::text
  FROM pg_index AS i JOIN pg_class AS t ON t.oid = i.indrelid JOIN pg_namespace AS n ON n.oid = t.relnamespace
  WHERE i.indisunique AND n.nspname IN ('wallet', 'desk', 'evidence')
  UNION ALL
  SELECT 'view ' || n.nspname || '.' || c.relname || ' ' || pg_get_userbyid(c.relowner) || ' ' || pg_get_viewdef(c.oid)
  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE c.relkind = 'v' AND n.nspname IN ('wallet', 'desk', 'evidence')
  UNION ALL
  SELECT 'setting ' || s FROM pg_db_role_setting AS d, unnest(d.setconfig) AS s
  WHERE d.setrole = 0 AND d.setdatabase = (SELECT b.oid FROM pg_database AS b WHERE b.datname = current_database())
  UNION ALL
  SELECT 'role ' || r.rolname || ' ' || r.rolsuper::text || r.rolcreaterole::text || r.rolcreatedb::text
         || r.rolcanlogin::text || r.rolreplication::text || r.rolbypassrls::text
  FROM pg_roles AS r WHERE r.rolname LIKE 'walletdesk\_%'
) AS x
