INSERT INTO desk.staff (login, person_id, added_at) VALUES (?, ?, ?)
