--@ name   staff_members
--@ guard  agent supervisor auditor security
--@ param  login text optional
--@ result login text, employee_no text, name text, team text, kind text?, active bool
SELECT s.login, p.employee_no, p.name, s.team, k.kind, s.active
FROM desk.staff AS s
JOIN desk.persons AS p ON p.id = s.person_id
LEFT JOIN desk.staff_kinds AS k ON k.login = s.login
WHERE 1 = 1
  --? login: AND s.login = :login
ORDER BY s.login, k.kind NULLS LAST
