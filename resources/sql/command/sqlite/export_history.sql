--@ name   export_history
--@ guard  agent supervisor
--@ param  user_no text required, filter text optional
--@ refuse WD003 invalid_filter
SELECT 1 WHERE length(:filter) > 300 OR :filter GLOB '*[^A-Za-z0-9_=. -]*';
--@ let
SELECT (SELECT id FROM wallet.users WHERE user_no = :user_no) AS user_id;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_id IS NULL;
--@ refuse WD007 vip_grant_needed
SELECT 1 FROM wallet.users AS u WHERE u.id = :user_id AND u.vip
  AND NOT EXISTS (SELECT 1 FROM desk.staff_kinds AS k WHERE k.login = :login AND k.kind IN ('supervisor', 'auditor'))
  AND NOT EXISTS (SELECT 1 FROM desk.vip_requests AS r
                  WHERE r.login = :login AND r.user_id = u.id AND r.expires_at > :now);
--@ refuse WD016 verification_locked
SELECT 1 FROM desk.verifications AS f
WHERE f.user_id = :user_id AND NOT f.passed AND f.at > :now - 86400000
  AND (SELECT count(*) FROM desk.verifications AS e
       WHERE e.user_id = f.user_id AND NOT e.passed AND e.at > f.at - 86400000 AND e.at <= f.at) >= 3;
--@ refuse WD012 not_verified
SELECT 1 WHERE NOT EXISTS (
  SELECT 1 FROM desk.contacts AS c WHERE c.user_id = :user_id AND c.login = :login AND c.ended_at IS NULL
  AND (SELECT count(DISTINCT v.question) FROM desk.verifications AS v WHERE v.contact_id = c.id AND v.passed) >= 2);
--@ audit
SELECT 'history_exported', 'user', :user_id, coalesce(:filter, '');
--@ answer
SELECT :now AS at;
