CREATE TEMP TABLE import_stage ON COMMIT DROP AS SELECT CAST(0 AS BIGINT) AS line, {columns} FROM {tables} WHERE false;
CREATE TEMP TABLE import_rejects (line BIGINT, name TEXT, reason TEXT) ON COMMIT DROP;
