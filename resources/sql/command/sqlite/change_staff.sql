--@ name   change_staff
--@ guard  security
--@ param  member text required, kinds json optional, team text optional
--@ let
SELECT active AS staff_active, person_id AS member_person FROM desk.staff WHERE login = :member;
--@ refuse WD006 unknown_login
SELECT 1 WHERE :staff_active IS NULL;
--@ refuse WD014 same_person
SELECT 1 WHERE :member_person = :person_id;
--@ refuse WD013 already_inactive
SELECT 1 WHERE NOT :staff_active;
--@ refuse WD003 text_too_long
SELECT 1 WHERE length(:team) > 100;
--@ refuse WD003 kinds_invalid
SELECT 1 WHERE (:kinds IS NULL AND :team IS NULL) OR json_type(:kinds) <> 'array' OR json_array_length(:kinds) = 0
  OR EXISTS (SELECT 1 FROM json_each(coalesce(:kinds, '[]')) AS k
             WHERE k.value NOT IN ('agent', 'supervisor', 'auditor', 'security'));
--@ run
DELETE FROM desk.staff_kinds WHERE login = :member AND :kinds IS NOT NULL
  AND kind NOT IN (SELECT k.value FROM json_each(coalesce(:kinds, '[]')) AS k);
--@ run
INSERT INTO desk.staff_kinds (login, kind)
SELECT DISTINCT :member, k.value FROM json_each(coalesce(:kinds, '[]')) AS k
WHERE NOT EXISTS (SELECT 1 FROM desk.staff_kinds AS h WHERE h.login = :member AND h.kind = k.value);
--@ run
UPDATE desk.staff SET team = :team WHERE login = :member AND :team IS NOT NULL;
--@ audit
SELECT 'staff_changed', 'staff', :member,
       trim(coalesce('kinds=' || (SELECT group_concat(k.value, ',') FROM (SELECT DISTINCT value FROM json_each(:kinds)
                                                                          ORDER BY value) AS k), '')
            || CASE WHEN :team IS NOT NULL THEN ' team' ELSE '' END);
--@ answer
SELECT :member AS login;
