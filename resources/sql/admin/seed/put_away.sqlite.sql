SELECT 'DROP ' || m.type || ' ' || m.name AS put_away, m.sql AS bring_back
FROM sqlite_schema AS m
WHERE m.type IN ('index', 'trigger') AND m.sql IS NOT NULL AND m.tbl_name NOT IN ('audit', 'seals')
ORDER BY m.rowid
