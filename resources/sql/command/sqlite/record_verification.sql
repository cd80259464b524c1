--@ name   record_verification
--@ guard  agent supervisor
--@ param  contact_id text required, passed bool required
--@ param  question enum(sms_code|id_last4|card_last4|recent_payment|registered_email|birth_date) required
--@ let
SELECT user_id, ended_at FROM desk.contacts WHERE id = :contact_id AND login = :login;
--@ refuse WD006 unknown_contact
SELECT 1 WHERE :user_id IS NULL;
--@ refuse WD013 contact_ended
SELECT 1 WHERE :ended_at IS NOT NULL;
--@ refuse WD016 verification_locked
SELECT 1 FROM desk.verifications AS f
WHERE f.user_id = :user_id AND NOT f.passed AND f.at > :now - 86400000
  AND (SELECT count(*) FROM desk.verifications AS e
       WHERE e.user_id = f.user_id AND NOT e.passed AND e.at > f.at - 86400000 AND e.at <= f.at) >= 3;
--@ run
INSERT INTO desk.verifications (id, contact_id, user_id, login, question, passed, at)
VALUES (:new_id, :contact_id, :user_id, :login, :question, :passed, :now);
--@ audit
SELECT CASE WHEN :passed THEN 'verification_passed' ELSE 'verification_failed' END, 'user', :user_id,
       'question=' || :question;
--@ answer
SELECT :new_id AS verification_id, :now AS at;
