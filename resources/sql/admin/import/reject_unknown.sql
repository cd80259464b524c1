INSERT INTO import_rejects (line, name, reason)
SELECT s.line, '{name}', 'unknown_reference' FROM import_stage AS s
WHERE s.{name} IS NOT NULL AND {when} AND NOT EXISTS (SELECT 1 FROM {table} AS t WHERE {same}) AND {other}
