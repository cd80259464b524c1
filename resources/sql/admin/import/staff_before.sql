UPDATE import_stage SET person_id = coalesce(
  (SELECT p.id FROM desk.persons AS p WHERE p.employee_no = import_stage.employee_no),
  (SELECT min(o.person_id) FROM import_stage AS o WHERE o.employee_no = import_stage.employee_no));
INSERT INTO desk.persons (id, employee_no, name)
SELECT s.person_id, s.employee_no, min(s.name) FROM import_stage AS s
WHERE NOT EXISTS (SELECT 1 FROM desk.persons AS p WHERE p.id = s.person_id)
GROUP BY s.person_id, s.employee_no;
