--@ name   save_checklist
--@ guard  supervisor
--@ param  id text required, base int(0..1000000000) required, content text required
--@ refuse WD003 checklist_id
SELECT 1 WHERE length(:id) > 100 OR :id = '' OR :id GLOB '*[^!-~]*';
--@ let
SELECT coalesce(max(version), 0) + 1 AS made, sha256_hex(:content) AS sha256 FROM desk.checklists;
--@ run
INSERT INTO desk.checklists (id, version, state, content, content_sha256, base_version, created_by, created_at)
VALUES (:id, :made, 'draft', :content, :sha256, :base, :login, :now);
--@ run
UPDATE desk.checklists SET state = 'retired' WHERE id = :id AND version = :base AND state = 'draft';
--@ audit
SELECT 'checklist_saved', 'checklist', :id, 'version=' || :made || ' base=' || :base || ' sha256=' || :sha256;
--@ answer
SELECT :id AS id, :made AS version, :sha256 AS sha256;
