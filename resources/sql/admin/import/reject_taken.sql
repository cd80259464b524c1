INSERT INTO import_rejects (line, name, reason)
SELECT s.line, '{name}', 'taken' FROM import_stage AS s
WHERE EXISTS (SELECT 1 FROM {table} AS t WHERE {same} AND NOT ({key}))
