INSERT INTO desk.staff_kinds (login, kind) VALUES (?, ?)
