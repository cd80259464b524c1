CREATE TEMP TABLE import_changed AS
SELECT s.line, CAST(s.{first} AS TEXT) AS target, {names} AS names
FROM import_stage AS s JOIN {table} AS t ON {key} WHERE {differs}
