INSERT INTO desk.settings (key, value) VALUES ('grants_sha256', CAST(:value AS TEXT))
ON CONFLICT (key) DO UPDATE SET value = excluded.value
