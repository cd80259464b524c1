-- Checklists: versions that never change, activation by a second person, and who ran their test cases.
ALTER TABLE checklists ADD COLUMN base_version INTEGER NOT NULL DEFAULT 0 CHECK (base_version >= 0);
ALTER TABLE checklists ADD COLUMN content_sha256 TEXT NOT NULL DEFAULT '';
UPDATE checklists SET content_sha256 = sha256_hex(content);
-- One row of versions for all checklists, and one of them active: a diagnosis names a version by its number.
CREATE UNIQUE INDEX checklists_version ON checklists (version);
CREATE UNIQUE INDEX checklists_one_active ON checklists (state) WHERE state = 'active';
CREATE TABLE checklist_runs (
  id TEXT PRIMARY KEY,
  checklist_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  content_sha256 TEXT NOT NULL,
  login TEXT NOT NULL REFERENCES staff (login),
  at INTEGER NOT NULL,
  cases INTEGER NOT NULL CHECK (cases >= 0),
  failed INTEGER NOT NULL CHECK (failed BETWEEN 0 AND cases),
  FOREIGN KEY (checklist_id, version) REFERENCES checklists (id, version)
) STRICT;
CREATE INDEX checklist_runs_version ON checklist_runs (version, at);
CREATE TABLE checklist_activations (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  checklist_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  content_sha256 TEXT NOT NULL,
  activated_by TEXT NOT NULL REFERENCES staff (login),
  at INTEGER NOT NULL,
  FOREIGN KEY (checklist_id, version) REFERENCES checklists (id, version)
) STRICT;

-- The digest is the program's function: a shell without it can insert nothing.
CREATE TRIGGER checklists_check_insert BEFORE INSERT ON checklists
BEGIN
  SELECT RAISE(ABORT, 'WD013 checklist_not_draft')
  WHERE NEW.state <> 'draft' OR NEW.activated_by IS NOT NULL OR NEW.activated_at IS NOT NULL;
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.created_by AND k.kind = 'supervisor' AND s.active = 1);
  SELECT RAISE(ABORT, 'WD003 checklist_size') WHERE length(CAST(NEW.content AS BLOB)) NOT BETWEEN 1 AND 1048576;
  SELECT RAISE(ABORT, 'WD015 version_conflict')
  WHERE EXISTS (SELECT 1 FROM checklists AS c
                WHERE c.version >= NEW.version
                   OR (c.id = NEW.id AND c.version > NEW.base_version
                       AND (c.state <> 'retired' OR c.activated_at IS NOT NULL)))
     OR NEW.base_version >= NEW.version
     OR (NEW.base_version > 0 AND NOT EXISTS (SELECT 1 FROM checklists AS c
                                              WHERE c.id = NEW.id AND c.version = NEW.base_version));
  SELECT RAISE(ABORT, 'WD015 content_changed') WHERE NEW.content_sha256 <> sha256_hex(NEW.content);
END;
CREATE TRIGGER checklists_check_update BEFORE UPDATE ON checklists
BEGIN
  SELECT RAISE(ABORT, 'WD013 checklist_immutable')
  WHERE OLD.id <> NEW.id OR OLD.version <> NEW.version OR OLD.content <> NEW.content
    OR OLD.content_sha256 <> NEW.content_sha256 OR OLD.base_version <> NEW.base_version
    OR OLD.created_by IS NOT NEW.created_by OR OLD.created_at <> NEW.created_at
    OR (NEW.state = 'draft' AND OLD.state <> 'draft')
    OR (NEW.state <> 'active'
        AND (OLD.activated_by IS NOT NEW.activated_by OR OLD.activated_at IS NOT NEW.activated_at));
  -- Which version is active follows from the activations alone.
  SELECT RAISE(ABORT, 'WD014 checklist_not_activated')
  WHERE NEW.state = 'active' AND NOT EXISTS (
    SELECT 1 FROM checklist_activations AS a
    WHERE a.seq = (SELECT max(seq) FROM checklist_activations) AND a.version = NEW.version
      AND a.activated_by IS NEW.activated_by AND a.at IS NEW.activated_at);
  SELECT RAISE(ABORT, 'WD013 checklist_active')
  WHERE OLD.state = 'active' AND NEW.state = 'retired' AND OLD.version IS (
    SELECT a.version FROM checklist_activations AS a WHERE a.seq = (SELECT max(seq) FROM checklist_activations));
END;
CREATE TRIGGER checklists_keep_delete BEFORE DELETE ON checklists BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER checklist_runs_check_insert BEFORE INSERT ON checklist_runs
BEGIN
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.login AND k.kind = 'supervisor' AND s.active = 1);
  SELECT RAISE(ABORT, 'WD006 unknown_checklist') WHERE NOT EXISTS (
    SELECT 1 FROM checklists AS c WHERE c.id = NEW.checklist_id AND c.version = NEW.version);
  SELECT RAISE(ABORT, 'WD015 content_changed') WHERE NOT EXISTS (
    SELECT 1 FROM checklists AS c WHERE c.version = NEW.version AND c.content_sha256 = NEW.content_sha256);
END;
CREATE TRIGGER checklist_runs_keep_update BEFORE UPDATE ON checklist_runs BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER checklist_runs_keep_delete BEFORE DELETE ON checklist_runs BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER checklist_activations_keep_update BEFORE UPDATE ON checklist_activations BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER checklist_activations_keep_delete BEFORE DELETE ON checklist_activations BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
-- Four eyes compare persons, not logins; the second person ran the cases of exactly this content, green.
CREATE TRIGGER checklist_activations_check_insert BEFORE INSERT ON checklist_activations
BEGIN
  SELECT RAISE(ABORT, 'WD006 unknown_checklist') WHERE NOT EXISTS (
    SELECT 1 FROM checklists AS c WHERE c.id = NEW.checklist_id AND c.version = NEW.version);
  SELECT RAISE(ABORT, 'WD015 version_conflict')
  WHERE NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM checklist_activations);
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.activated_by AND k.kind = 'supervisor' AND s.active = 1);
  SELECT RAISE(ABORT, 'WD013 checklist_active')
  WHERE (SELECT c.state FROM checklists AS c WHERE c.version = NEW.version) = 'active';
  SELECT RAISE(ABORT, 'WD013 draft_discarded') WHERE EXISTS (
    SELECT 1 FROM checklists AS c WHERE c.version = NEW.version AND c.state = 'retired' AND c.activated_at IS NULL);
  SELECT RAISE(ABORT, 'WD015 content_changed')
  WHERE NEW.content_sha256 <> (SELECT c.content_sha256 FROM checklists AS c WHERE c.version = NEW.version);
  -- The version, and the drafts that it grew from and that were never active themselves.
  SELECT RAISE(ABORT, 'WD014 same_author') WHERE EXISTS (
    WITH RECURSIVE grown (version, base_version, created_by) AS (
      SELECT c.version, c.base_version, c.created_by FROM checklists AS c WHERE c.version = NEW.version
      UNION ALL
      SELECT b.version, b.base_version, b.created_by
      FROM grown AS g JOIN checklists AS b ON b.version = g.base_version
      WHERE b.activated_at IS NULL)
    SELECT 1 FROM grown AS g JOIN staff AS s ON s.login = g.created_by
    WHERE s.person_id = (SELECT m.person_id FROM staff AS m WHERE m.login = NEW.activated_by));
  SELECT RAISE(ABORT, 'WD013 not_tested') WHERE NOT coalesce((
    SELECT r.cases > 0 AND r.failed = 0
    FROM checklist_runs AS r JOIN staff AS s ON s.login = r.login
    WHERE r.version = NEW.version AND r.content_sha256 = NEW.content_sha256
      AND s.person_id = (SELECT m.person_id FROM staff AS m WHERE m.login = NEW.activated_by)
    ORDER BY r.at DESC, r.id DESC LIMIT 1), false);
END;
CREATE TRIGGER checklist_activations_apply AFTER INSERT ON checklist_activations
BEGIN
  UPDATE checklists SET state = 'retired' WHERE state = 'active' AND version <> NEW.version;
  UPDATE checklists SET state = 'active', activated_by = NEW.activated_by, activated_at = NEW.at
  WHERE id = NEW.checklist_id AND version = NEW.version;
END;
