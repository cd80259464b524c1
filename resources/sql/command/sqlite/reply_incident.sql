--@ name   reply_incident
--@ guard  supervisor
--@ param  incident_id text required, text text required
--@ let
SELECT id AS found_id, closed_at, reply AS old_reply, replied_at AS old_replied_at
FROM desk.incidents WHERE id = :incident_id;
--@ refuse WD006 unknown_incident
SELECT 1 WHERE :found_id IS NULL;
--@ refuse WD013 incident_closed
SELECT 1 WHERE :closed_at IS NOT NULL;
--@ refuse WD003 text_length
SELECT 1 WHERE trim(:text) = '' OR length(:text) > 20000;
--@ refuse WD013 incident_replied
SELECT 1 WHERE :old_reply <> :text;
--@ run
UPDATE desk.incidents SET reply = :text, replied_by = :login, replied_at = :now
WHERE id = :incident_id AND reply IS NULL;
--@ audit
SELECT 'incident_replied', 'incident', :incident_id, '' WHERE :old_reply IS NULL;
--@ answer
SELECT :incident_id AS incident_id, coalesce(:old_replied_at, :now) AS replied_at;
