INSERT INTO desk.settings (key, value) VALUES ('api_sha256', :digest) ON CONFLICT (key) DO UPDATE SET value = excluded.value
