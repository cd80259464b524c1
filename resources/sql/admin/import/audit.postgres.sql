INSERT INTO evidence.audit (action, target_kind, target_id, detail)
VALUES (CAST(:action AS TEXT), CAST(:kind AS TEXT), CAST(:id AS TEXT), CAST(:detail AS TEXT))
