--@ name   retire_checklist
--@ guard  supervisor
--@ param  id text required, version int(1..1000000000) required
--@ let
SELECT state FROM desk.checklists WHERE id = :id AND version = :version;
--@ refuse WD006 unknown_checklist
SELECT 1 WHERE :state IS NULL;
--@ refuse WD013 checklist_not_draft
SELECT 1 WHERE :state <> 'draft';
--@ run
UPDATE desk.checklists SET state = 'retired' WHERE id = :id AND version = :version;
--@ audit
SELECT 'checklist_discarded', 'checklist', :id, 'version=' || :version;
--@ answer
SELECT :id AS id, :version AS version;
