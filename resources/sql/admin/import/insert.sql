INSERT INTO {table} ({columns}) SELECT {columns} FROM import_stage AS s
WHERE NOT EXISTS (SELECT 1 FROM {table} AS t WHERE {key}) ORDER BY s.line
