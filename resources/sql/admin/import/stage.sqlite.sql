DROP TABLE IF EXISTS temp.import_stage;
DROP TABLE IF EXISTS temp.import_rejects;
DROP TABLE IF EXISTS temp.import_changed;
CREATE TEMP TABLE import_stage AS SELECT CAST(0 AS INTEGER) AS line, {columns} FROM {tables} WHERE 0;
CREATE TEMP TABLE import_rejects (line INTEGER, name TEXT, reason TEXT);
