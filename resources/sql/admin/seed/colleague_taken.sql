SELECT 1 FROM desk.persons AS p WHERE p.employee_no = :employee_no
UNION ALL
SELECT 1 FROM desk.staff AS s WHERE s.login = :login
