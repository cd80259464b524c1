--@ name   record_checklist_run
--@ guard  supervisor
--@ param  id text required, version int(1..1000000000) required, sha256 text required, cases int required, failed int required
--@ refuse WD003 checklist_run
SELECT 1 WHERE :cases NOT BETWEEN 0 AND 100000 OR :failed NOT BETWEEN 0 AND :cases;
--@ run
INSERT INTO desk.checklist_runs (id, checklist_id, version, content_sha256, login, at, cases, failed)
VALUES (:new_id, :id, :version, :sha256, :login, :now, :cases, :failed);
--@ audit
SELECT 'checklist_tested', 'checklist', :id,
       'version=' || :version || ' sha256=' || :sha256 || ' cases=' || :cases || ' failed=' || :failed;
--@ answer
SELECT :id AS id, :version AS version, :now AS at;
