INSERT INTO import_rejects (line, name, reason)
SELECT s.line, '{name}', 'never_changes' FROM import_stage AS s JOIN {table} AS t ON {key}
WHERE t.{stored} IS DISTINCT FROM s.{stored}
