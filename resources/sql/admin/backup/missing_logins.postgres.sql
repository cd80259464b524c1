SELECT s.login FROM desk.staff AS s
WHERE s.active AND NOT EXISTS (SELECT FROM pg_roles AS r WHERE r.rolname = s.login) ORDER BY 1
