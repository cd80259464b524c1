SELECT * FROM (
  SELECT 1 AS place, 'server_version' AS name,
         CASE WHEN current_setting('server_version_num')::integer BETWEEN 150000 AND 150019 THEN 'warn' ELSE 'good' END AS state,
         current_setting('server_version') AS figure
  UNION ALL
  SELECT 2, 'durability', CASE WHEN count(*) = 0 THEN 'good' ELSE 'bad' END,
         coalesce(string_agg(s.name || '=' || s.setting, ', ' ORDER BY s.name), 'on')
  FROM pg_settings AS s
  WHERE s.name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'autovacuum') AND s.setting = 'off'
  UNION ALL
  SELECT 3, 'password_encryption',
         CASE WHEN current_setting('password_encryption') = 'scram-sha-256' THEN 'good' ELSE 'bad' END,
         current_setting('password_encryption')
  UNION ALL
  SELECT 4, 'tls',
         CASE WHEN current_setting('ssl') = 'on' OR NOT EXISTS (
                SELECT FROM unnest(string_to_array(current_setting('listen_addresses'), ',')) AS l (address)
                WHERE btrim(l.address) NOT IN ('', 'localhost', '::1') AND btrim(l.address) NOT LIKE '127.%') THEN 'good'
              ELSE 'bad' END,
         'ssl=' || current_setting('ssl') || ', listen_addresses=' || current_setting('listen_addresses')
  UNION ALL
  SELECT 5, 'house_roles', CASE WHEN count(*) = 0 THEN 'good' ELSE 'bad' END,
         coalesce(string_agg(r.rolname, ', ' ORDER BY r.rolname), '')
  FROM pg_roles AS r
  WHERE r.rolname LIKE 'walletdesk\_%'
    AND (r.rolcanlogin OR r.rolsuper OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls
         OR (r.rolcreaterole AND r.rolname <> 'walletdesk_provision'))
  UNION ALL
  SELECT 6, 'owners_members', CASE WHEN count(*) = 0 THEN 'good' ELSE 'bad' END,
         coalesce(string_agg(pg_get_userbyid(m.member), ', '), '')
  FROM pg_auth_members AS m JOIN pg_roles AS r ON r.oid = m.member
  WHERE pg_get_userbyid(m.roleid) IN ('walletdesk_owner', 'walletdesk_evidence', 'walletdesk_api', 'walletdesk_provision')
    AND r.rolcanlogin AND NOT r.rolsuper
  UNION ALL
  SELECT 7, 'logins_attributes', CASE WHEN count(*) = 0 THEN 'good' ELSE 'bad' END,
         coalesce(string_agg(r.rolname, ', ' ORDER BY r.rolname), '')
  FROM pg_roles AS r JOIN desk.staff AS s ON s.login = r.rolname
  WHERE r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls
  UNION ALL
  SELECT 8, 'logins_of_nobody', CASE WHEN count(*) = 0 THEN 'good' ELSE 'bad' END,
         coalesce(string_agg(DISTINCT r.rolname, ', '), '')
  FROM pg_auth_members AS m JOIN pg_roles AS r ON r.oid = m.member
  WHERE pg_get_userbyid(m.roleid) IN ('walletdesk_agent', 'walletdesk_supervisor', 'walletdesk_auditor', 'walletdesk_security')
    AND r.rolcanlogin AND NOT r.rolsuper
    AND NOT EXISTS (SELECT FROM desk.staff AS s WHERE s.login = r.rolname AND s.active)
  UNION ALL
  SELECT 9, 'staff_without_login', CASE WHEN count(*) = 0 THEN 'good' ELSE 'warn' END,
         coalesce(string_agg(s.login, ', ' ORDER BY s.login), '')
  FROM desk.staff AS s
  WHERE s.active AND NOT EXISTS (SELECT FROM pg_roles AS r WHERE r.rolname = s.login AND r.rolcanlogin)
  UNION ALL
  SELECT 11, 'last_seal', CASE WHEN count(*) = 0 THEN 'good' ELSE 'warn' END,
         coalesce((SELECT to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM evidence.seals AS l
                   ORDER BY l.number DESC LIMIT 1), '-') || ' / ' || count(*)
  FROM evidence.audit AS a
  WHERE a.at < clock_timestamp() - interval '2 minutes'
    AND a.txid::bigint >= coalesce((SELECT CASE WHEN l.opening THEN 0 ELSE l.window_to END FROM evidence.seals AS l
                                    ORDER BY l.number DESC LIMIT 1), 0)
    AND a.id > coalesce((SELECT l.base_id FROM evidence.seals AS l ORDER BY l.number DESC LIMIT 1), 0)
  UNION ALL
  SELECT 12, 'last_backup', CASE WHEN s.value::timestamptz > clock_timestamp() - interval '26 hours' THEN 'good' ELSE 'warn' END,
         coalesce(s.value, '')
  FROM (SELECT 1) AS one LEFT JOIN desk.settings AS s ON s.key = 'last_backup'
  UNION ALL
  SELECT 13, 'search_queue', CASE WHEN count(*) < 1000 THEN 'good' ELSE 'warn' END, count(*)::text FROM desk.search_queue
  UNION ALL
  SELECT 14, 'open_transactions', CASE WHEN count(*) = 0 THEN 'good' ELSE 'warn' END,
         coalesce(string_agg(DISTINCT a.usename, ', '), '')
  FROM pg_stat_activity AS a
  WHERE a.datname = current_database() AND a.state LIKE 'idle in transaction%'
    AND a.state_change < clock_timestamp() - interval '10 seconds'
  UNION ALL
  SELECT 15, 'connections',
         CASE WHEN count(*) * 5 < current_setting('max_connections')::integer * 4 THEN 'good' ELSE 'warn' END,
         count(*) || ' / ' || current_setting('max_connections')
  FROM pg_stat_activity AS a WHERE a.backend_type = 'client backend'
  UNION ALL
  SELECT 16, 'prepared_transactions', CASE WHEN s.setting = '0' THEN 'good' ELSE 'warn' END, s.setting
  FROM pg_settings AS s WHERE s.name = 'max_prepared_transactions'
  UNION ALL
  SELECT 17, 'size', 'good', pg_size_pretty(pg_database_size(current_database()))
) AS checks ORDER BY place
