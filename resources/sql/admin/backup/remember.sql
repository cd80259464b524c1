INSERT INTO desk.settings (key, value) VALUES ('last_backup', CAST(:value AS TEXT))
ON CONFLICT (key) DO UPDATE SET value = excluded.value
