SAVEPOINT smoke_all;
-- Within a savepoint that is rolled back: lets the migrator itself pass the guards once.
INSERT INTO desk.persons (id, employee_no, name) VALUES ('smoke', 'smoke', 'smoke');
INSERT INTO desk.staff (login, person_id, added_at) VALUES (session_user, 'smoke', compat.now())
ON CONFLICT (login) DO UPDATE SET active = true;
INSERT INTO desk.staff_kinds (login, kind)
SELECT session_user, k.kind FROM (VALUES ('agent'), ('supervisor'), ('auditor'), ('security')) AS k (kind)
ON CONFLICT DO NOTHING;
INSERT INTO desk.openings (id, login, txid) VALUES ('smoke', session_user, '0');
