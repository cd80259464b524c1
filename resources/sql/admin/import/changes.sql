SELECT c.target, c.names FROM import_changed AS c ORDER BY c.line
