SELECT (SELECT count(*) FROM import_stage) AS taken, (SELECT count(*) FROM import_changed) AS changed,
  (SELECT count(*) FROM import_stage AS s WHERE NOT EXISTS (SELECT 1 FROM {table} AS t WHERE {key})) AS added,
  (SELECT count(*) FROM (SELECT DISTINCT r.line FROM import_rejects AS r) AS d) AS rejected
