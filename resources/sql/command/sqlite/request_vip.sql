--@ name   request_vip
--@ guard  agent
--@ param  user_no text required, note text required
--@ let
SELECT (SELECT id FROM wallet.users WHERE user_no = :user_no) AS user_id, trim(:note) AS note_text;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_id IS NULL;
--@ refuse WD003 note_too_short
SELECT 1 WHERE length(:note_text) NOT BETWEEN 8 AND 2000;
--@ refuse WD013 no_grant_needed
SELECT 1 FROM wallet.users AS u WHERE u.id = :user_id AND (NOT u.vip
  OR EXISTS (SELECT 1 FROM desk.staff_kinds AS k WHERE k.login = :login AND k.kind IN ('supervisor', 'auditor'))
  OR EXISTS (SELECT 1 FROM desk.vip_requests AS r WHERE r.login = :login AND r.user_id = u.id AND r.expires_at > :now));
--@ refuse WD013 request_open
SELECT 1 FROM desk.vip_requests
WHERE user_id = :user_id AND login = :login AND decision IS NULL AND at > :now - 86400000;
--@ run
INSERT INTO desk.vip_requests (id, user_id, login, note, at) VALUES (:new_id, :user_id, :login, :note_text, :now);
--@ audit
SELECT 'vip_requested', 'user', :user_id, 'request=' || :new_id;
--@ answer
SELECT :new_id AS request_id;
