INSERT INTO evidence.audit (action, target_kind, target_id, detail)
SELECT 'import_updated', CAST(:kind AS TEXT), c.target, c.names FROM import_changed AS c ORDER BY c.line
