SELECT * FROM (
  SELECT 1 AS place, 'server_version' AS name, 'good' AS state, sqlite_version() AS figure
  UNION ALL
  SELECT 11, 'last_seal', CASE WHEN count(*) < 1000 THEN 'good' ELSE 'warn' END,
         coalesce((SELECT strftime('%Y-%m-%dT%H:%M:%fZ', l.at / 1000.0, 'unixepoch') FROM evidence.seals AS l
                   ORDER BY l.number DESC LIMIT 1), '-') || ' / ' || count(*)
  FROM evidence.audit AS a
  WHERE a.id >= coalesce((SELECT l.window_to FROM evidence.seals AS l ORDER BY l.number DESC LIMIT 1), 0)
  UNION ALL
  SELECT 12, 'last_backup',
         CASE WHEN julianday(s.value) > julianday('now') - 26.0 / 24 THEN 'good' ELSE 'warn' END, coalesce(s.value, '')
  FROM (SELECT 1) AS one LEFT JOIN desk.settings AS s ON s.key = 'last_backup'
  UNION ALL
  SELECT 13, 'search_queue', CASE WHEN count(*) < 1000 THEN 'good' ELSE 'warn' END, CAST(count(*) AS TEXT)
  FROM desk.search_queue
  UNION ALL
  SELECT 17, 'owner_password', CASE WHEN count(*) = 0 THEN 'good' ELSE 'warn' END, coalesce(group_concat(s.login, ', '), '')
  FROM desk.staff AS s WHERE s.active AND s.password_hash IS NULL
) AS checks ORDER BY place
