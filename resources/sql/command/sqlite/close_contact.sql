--@ name   close_contact
--@ guard  agent supervisor
--@ param  contact_id text required, note text optional
--@ param  outcome enum(answered|resolved|follow_up|dropped|wrong_number) required
--@ let
SELECT user_id, ended_at FROM desk.contacts WHERE id = :contact_id AND login = :login;
--@ refuse WD006 unknown_contact
SELECT 1 WHERE :user_id IS NULL;
--@ refuse WD013 contact_ended
SELECT 1 WHERE :ended_at IS NOT NULL;
--@ run
UPDATE desk.contacts SET ended_at = :now, outcome = :outcome, note = trim(coalesce(:note, ''))
WHERE id = :contact_id;
--@ audit
SELECT 'contact_closed', 'user', :user_id, 'outcome=' || :outcome;
--@ answer
SELECT :contact_id AS contact_id, :now AS ended_at;
