--@ name   announce_incident
--@ guard  supervisor
--@ param  incident_id text required, text_en text required, text_zh text required
--@ let
SELECT id AS found_id, closed_at FROM desk.incidents WHERE id = :incident_id;
--@ refuse WD006 unknown_incident
SELECT 1 WHERE :found_id IS NULL;
--@ refuse WD013 incident_closed
SELECT 1 WHERE :closed_at IS NOT NULL;
--@ refuse WD003 text_length
SELECT 1 WHERE trim(:text_en) = '' OR trim(:text_zh) = '' OR length(:text_en) > 500 OR length(:text_zh) > 500;
--@ run
UPDATE desk.incidents
SET text_en = trim(:text_en), text_zh = trim(:text_zh), announced_by = :login, announced_at = :now
WHERE id = :incident_id;
--@ audit
SELECT 'incident_announced', 'incident', :incident_id, '';
--@ answer
SELECT :incident_id AS incident_id, :now AS announced_at;
