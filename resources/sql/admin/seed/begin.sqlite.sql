INSERT INTO desk.settings (key, value) VALUES ('importing', '1') ON CONFLICT (key) DO NOTHING;
