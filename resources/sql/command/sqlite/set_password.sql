--@ name   set_password
--@ guard  agent supervisor auditor security
--@ param  verifier text required secret
--@ refuse WD003 verifier_invalid
SELECT 1 WHERE :verifier NOT GLOB '$argon2id$v=19$m=*,t=*,p=*$*$*';
--@ run
UPDATE desk.staff SET password_hash = :verifier WHERE login = :login;
--@ audit
SELECT 'password_set', 'staff', :login, '';
--@ answer
SELECT :login AS login;
