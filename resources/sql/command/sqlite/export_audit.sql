--@ name   export_audit
--@ guard  supervisor auditor
--@ param  person text optional, action text optional, user_no text optional, from_ts ts optional, until_ts ts optional
--@ refuse WD003 invalid_filter
SELECT 1 WHERE length(:person) > 63 OR :person GLOB '*[^A-Za-z0-9_.@-]*' OR :action GLOB '*[^a-z_]*'
  OR length(:action) > 64;
--@ let
SELECT (SELECT id FROM wallet.users WHERE user_no = :user_no) AS user_id;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_no IS NOT NULL AND :user_id IS NULL;
--@ audit
SELECT 'audit_exported', CASE WHEN :user_id IS NULL THEN 'audit' ELSE 'user' END, coalesce(:user_id, '*'),
       trim(coalesce(' login=' || :person, '') || coalesce(' action=' || :action, '')
            || coalesce(' from=' || :from_ts, '') || coalesce(' until=' || :until_ts, ''));
--@ answer
SELECT :now AS at;
