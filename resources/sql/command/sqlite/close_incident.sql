--@ name   close_incident
--@ guard  supervisor
--@ param  incident_id text required, note text required
--@ param  disposition enum(explained|refunded|corrected|compensated|not_justified|withdrawn|duplicate) required
--@ let
SELECT id AS found_id, closed_at FROM desk.incidents WHERE id = :incident_id;
--@ refuse WD006 unknown_incident
SELECT 1 WHERE :found_id IS NULL;
--@ refuse WD013 incident_closed
SELECT 1 WHERE :closed_at IS NOT NULL;
--@ refuse WD003 text_length
SELECT 1 WHERE trim(:note) = '' OR length(:note) > 20000;
--@ run
UPDATE desk.incidents
SET disposition = :disposition, closing_note = trim(:note), closed_by = :login, closed_at = :now
WHERE id = :incident_id;
--@ audit
SELECT 'incident_closed', 'incident', :incident_id, 'disposition=' || :disposition;
--@ answer
SELECT :incident_id AS incident_id, :now AS closed_at;
