INSERT INTO desk.settings (key, value) VALUES ('owner', ?)
