DELETE FROM import_stage WHERE line IN (SELECT r.line FROM import_rejects AS r)
