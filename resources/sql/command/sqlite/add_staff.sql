--@ name   add_staff
--@ guard  security
--@ param  member text required, employee_no text required, person_name text required, team text optional
--@ param  kind enum(agent|supervisor|auditor|security) required, verifier text required secret
--@ let
SELECT (SELECT id FROM desk.persons WHERE employee_no = trim(:employee_no)) AS person;
--@ refuse WD003 login_invalid
SELECT 1 WHERE :member NOT GLOB '[a-z]*' OR :member GLOB '*[^a-z0-9_.-]*' OR length(:member) > 63
  OR substr(:member, 1, 3) = 'pg_' OR substr(:member, 1, 11) = 'walletdesk_';
--@ refuse WD003 missing_person
SELECT 1 WHERE trim(:employee_no) = '' OR trim(:person_name) = '';
--@ refuse WD014 same_person
SELECT 1 WHERE :person = :person_id;
--@ refuse WD013 person_differs
SELECT 1 FROM desk.persons WHERE id = :person AND name <> trim(:person_name);
--@ refuse WD013 login_taken
SELECT 1 FROM desk.staff WHERE login = :member;
--@ refuse WD003 verifier_invalid
SELECT 1 WHERE :verifier NOT GLOB '$argon2id$v=19$m=*,t=*,p=*$*$*';
--@ run
INSERT INTO desk.persons (id, employee_no, name)
SELECT :new_id, trim(:employee_no), trim(:person_name) WHERE :person IS NULL;
--@ run
INSERT INTO desk.staff (login, person_id, team, password_hash, added_at)
VALUES (:member, coalesce(:person, :new_id), coalesce(:team, ''), :verifier, :now);
--@ run
INSERT INTO desk.staff_kinds (login, kind) VALUES (:member, :kind);
--@ audit
SELECT 'staff_added', 'staff', :member, 'kind=' || :kind;
--@ answer
SELECT :member AS login;
