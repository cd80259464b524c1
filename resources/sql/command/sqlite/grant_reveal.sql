--@ name   grant_reveal
--@ guard  agent supervisor
--@ param  user_no text required, field enum(name|phone|email|id_number) required
--@ param  reason enum(call_back|identity_check|case_work|regulator_request) required, note text optional
--@ let
SELECT id AS user_id FROM wallet.users WHERE user_no = :user_no;
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
--@ let
SELECT c.id AS contact_id FROM desk.contacts AS c
WHERE c.user_id = :user_id AND c.login = :login AND (c.ended_at IS NULL OR c.ended_at > :now - 1800000)
  AND (SELECT count(DISTINCT v.question) FROM desk.verifications AS v WHERE v.contact_id = c.id AND v.passed) >= 2
ORDER BY c.started_at DESC, c.id DESC LIMIT 1;
--@ refuse WD012 not_verified
SELECT 1 WHERE :contact_id IS NULL;
--@ run
INSERT INTO desk.reveal_grants (id, login, user_id, contact_id, field, reason, note, granted_at, expires_at)
VALUES (:new_id, :login, :user_id, :contact_id, :field, :reason, trim(coalesce(:note, '')), :now, :now + 120000);
-- One seat reads at once after this commit, so both steps are on record here.
--@ audit
SELECT 'reveal_granted', 'user', :user_id, 'field=' || :field || ' reason=' || :reason
UNION ALL
SELECT 'field_revealed', 'user', :user_id, 'field=' || :field;
--@ answer
SELECT :new_id AS grant_id, :now + 120000 AS expires_at;
