INSERT INTO evidence.audit (action, target_kind, target_id, detail) VALUES ('security_officer_added', 'staff', ?, '')
