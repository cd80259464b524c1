SELECT r.line, r.name, r.reason FROM import_rejects AS r ORDER BY r.line, r.name
