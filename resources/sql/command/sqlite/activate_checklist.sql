--@ name   activate_checklist
--@ guard  supervisor
--@ param  id text required, version int(1..1000000000) required, sha256 text required
--@ let
SELECT coalesce((SELECT version FROM desk.checklists WHERE state = 'active'), 0) AS before,
       (SELECT coalesce(max(seq), 0) + 1 FROM desk.checklist_activations) AS seq;
--@ run
INSERT INTO desk.checklist_activations (seq, checklist_id, version, content_sha256, activated_by, at)
VALUES (:seq, :id, :version, :sha256, :login, :now);
--@ audit
SELECT 'checklist_activated', 'checklist', :id, 'version=' || :version || ' before=' || :before || ' sha256=' || :sha256;
--@ answer
SELECT :id AS id, :version AS version;
