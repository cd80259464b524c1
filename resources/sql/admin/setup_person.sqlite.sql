INSERT INTO desk.persons (id, employee_no, name) VALUES (?, ?, ?)
