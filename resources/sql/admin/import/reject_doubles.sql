INSERT INTO import_rejects (line, name, reason)
SELECT d.line, '{name}', '{reason}'
FROM (SELECT s.line, row_number() OVER (PARTITION BY {columns} ORDER BY s.line) AS n FROM import_stage AS s) AS d
WHERE d.n > 1
