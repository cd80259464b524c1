--@ name   grant_vip
--@ guard  supervisor
--@ param  user_no text required, member text required, note text required
--@ let
SELECT (SELECT id FROM wallet.users WHERE user_no = :user_no) AS user_id, trim(:note) AS note_text;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_id IS NULL;
--@ refuse WD003 note_too_short
SELECT 1 WHERE length(:note_text) NOT BETWEEN 8 AND 2000;
--@ refuse WD006 unknown_login
SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM desk.staff WHERE login = :member AND active);
--@ run
INSERT INTO desk.vip_requests (id, user_id, login, note, at, decided_by, decided_at, decision, decision_note, expires_at)
VALUES (:new_id, :user_id, :member, :note_text, :now, :login, :now, 'approved', '', :now + 28800000);
--@ audit
SELECT 'vip_approved', 'user', :user_id, 'request=' || :new_id || ' login=' || :member;
--@ answer
SELECT :new_id AS request_id, :now + 28800000 AS expires_at;
