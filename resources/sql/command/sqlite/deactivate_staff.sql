--@ name   deactivate_staff
--@ guard  security
--@ param  member text required
--@ let
SELECT active AS staff_active FROM desk.staff WHERE login = :member;
--@ refuse WD006 unknown_login
SELECT 1 WHERE :staff_active IS NULL;
--@ refuse WD014 same_person
SELECT 1 WHERE :member = :login;
--@ refuse WD013 already_inactive
SELECT 1 WHERE NOT :staff_active;
--@ run
UPDATE desk.staff SET active = 0 WHERE login = :member;
--@ audit
SELECT 'staff_deactivated', 'staff', :member, '';
--@ answer
SELECT :member AS login;
