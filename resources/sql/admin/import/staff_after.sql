INSERT INTO desk.staff_kinds (login, kind)
SELECT s.login, k.kind FROM import_stage AS s
JOIN (SELECT 'agent' AS kind UNION ALL SELECT 'supervisor' UNION ALL SELECT 'auditor' UNION ALL SELECT 'security') AS k
  ON ',' || s.kind || ',' LIKE '%,' || k.kind || ',%'
WHERE NOT EXISTS (SELECT 1 FROM desk.staff_kinds AS o WHERE o.login = s.login);
