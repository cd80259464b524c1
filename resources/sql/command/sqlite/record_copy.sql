--@ name   record_copy
--@ guard  agent supervisor
--@ param  grant_id text required
--@ let
SELECT user_id, field, expires_at FROM desk.reveal_grants WHERE id = :grant_id AND login = :login;
--@ refuse WD007 no_grant
SELECT 1 WHERE :user_id IS NULL;
--@ refuse WD009 grant_expired
SELECT 1 WHERE :expires_at <= :now;
--@ audit
SELECT 'field_copied', 'user', :user_id, 'field=' || :field;
--@ answer
SELECT :expires_at AS expires_at;
