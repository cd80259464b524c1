SET LOCAL ROLE walletdesk_owner;
-- Checklists: versions that never change, activation by a second person, and who ran their test cases.
ALTER TABLE desk.checklists
  ADD COLUMN base_version INTEGER NOT NULL DEFAULT 0 CHECK (base_version >= 0),
  ADD COLUMN content_sha256 TEXT COLLATE "C";
UPDATE desk.checklists SET content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex');
ALTER TABLE desk.checklists ALTER COLUMN content_sha256 SET NOT NULL;
-- One row of versions for all checklists, and one of them active: a diagnosis names a version by its number.
CREATE UNIQUE INDEX checklists_version ON desk.checklists (version);
CREATE UNIQUE INDEX checklists_one_active ON desk.checklists (state) WHERE state = 'active';
CREATE TABLE desk.checklist_runs (
  id TEXT COLLATE "C" PRIMARY KEY,
  checklist_id TEXT COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  content_sha256 TEXT COLLATE "C" NOT NULL,
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  at TIMESTAMPTZ(3) NOT NULL,
  cases INTEGER NOT NULL CHECK (cases >= 0),
  failed INTEGER NOT NULL CHECK (failed BETWEEN 0 AND cases),
  FOREIGN KEY (checklist_id, version) REFERENCES desk.checklists (id, version)
);
CREATE INDEX checklist_runs_version ON desk.checklist_runs (version, at);
CREATE TABLE desk.checklist_activations (
  seq BIGINT PRIMARY KEY CHECK (seq > 0),
  checklist_id TEXT COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  content_sha256 TEXT COLLATE "C" NOT NULL,
  activated_by TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  at TIMESTAMPTZ(3) NOT NULL,
  FOREIGN KEY (checklist_id, version) REFERENCES desk.checklists (id, version)
);

-- Whether the person wrote the version, or a draft that it grew from and that was never active itself.
CREATE FUNCTION desk.wrote_checklist(p_version integer, p_person text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  WITH RECURSIVE grown (version, base_version, created_by) AS (
    SELECT c.version, c.base_version, c.created_by FROM desk.checklists AS c WHERE c.version = p_version
    UNION ALL
    SELECT b.version, b.base_version, b.created_by
    FROM grown AS g JOIN desk.checklists AS b ON b.version = g.base_version
    WHERE b.activated_at IS NULL)
  SELECT FROM grown AS g WHERE desk.person_of(g.created_by) = p_person);

CREATE FUNCTION desk.check_checklist() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_last desk.checklist_activations;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW.activated_by IS NOT NULL OR NEW.activated_at IS NOT NULL THEN
      PERFORM evidence.refuse('WD013', 'checklist_not_draft');
    END IF;
    IF NOT coalesce(desk.is_supervisor(NEW.created_by), false) THEN
      PERFORM evidence.refuse('WD017', 'supervisor_needed');
    END IF;
    IF octet_length(convert_to(NEW.content, 'UTF8')) NOT BETWEEN 1 AND 1048576 THEN
      PERFORM evidence.refuse('WD003', 'checklist_size');
    END IF;
    IF EXISTS (SELECT FROM desk.checklists AS c
               WHERE c.version >= NEW.version
                  OR (c.id = NEW.id AND c.version > NEW.base_version
                      AND (c.state <> 'retired' OR c.activated_at IS NOT NULL)))
       OR NEW.base_version >= NEW.version
       OR (NEW.base_version > 0 AND NOT EXISTS (SELECT FROM desk.checklists AS c
                                                WHERE c.id = NEW.id AND c.version = NEW.base_version)) THEN
      PERFORM evidence.refuse('WD015', 'version_conflict');
    END IF;
    NEW.content_sha256 := encode(sha256(convert_to(NEW.content, 'UTF8')), 'hex');
    RETURN NEW;
  END IF;
  IF ROW(OLD.id, OLD.version, OLD.content, OLD.content_sha256, OLD.base_version, OLD.created_by, OLD.created_at)
     IS DISTINCT FROM ROW(NEW.id, NEW.version, NEW.content, NEW.content_sha256, NEW.base_version, NEW.created_by,
                          NEW.created_at)
     OR (NEW.state = 'draft' AND OLD.state <> 'draft')
     OR (NEW.state <> 'active'
         AND ROW(OLD.activated_by, OLD.activated_at) IS DISTINCT FROM ROW(NEW.activated_by, NEW.activated_at)) THEN
    PERFORM evidence.refuse('WD013', 'checklist_immutable');
  END IF;
  -- Which version is active follows from the activations alone.
  SELECT a.* INTO v_last FROM desk.checklist_activations AS a ORDER BY a.seq DESC LIMIT 1;
  IF NEW.state = 'active' AND ROW(NEW.version, NEW.activated_by, NEW.activated_at)
     IS DISTINCT FROM ROW(v_last.version, v_last.activated_by, v_last.at) THEN
    PERFORM evidence.refuse('WD014', 'checklist_not_activated');
  END IF;
  IF OLD.state = 'active' AND NEW.state = 'retired' AND v_last.version IS NOT DISTINCT FROM OLD.version THEN
    PERFORM evidence.refuse('WD013', 'checklist_active');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_checklist BEFORE INSERT OR UPDATE ON desk.checklists FOR EACH ROW
EXECUTE FUNCTION desk.check_checklist();

CREATE FUNCTION desk.check_checklist_run() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NOT coalesce(desk.is_supervisor(NEW.login), false) THEN
    PERFORM evidence.refuse('WD017', 'supervisor_needed');
  END IF;
  IF NOT EXISTS (SELECT FROM desk.checklists AS c WHERE c.id = NEW.checklist_id AND c.version = NEW.version) THEN
    PERFORM evidence.refuse('WD006', 'unknown_checklist');
  END IF;
  IF NOT EXISTS (SELECT FROM desk.checklists AS c
                 WHERE c.version = NEW.version AND c.content_sha256 = NEW.content_sha256) THEN
    PERFORM evidence.refuse('WD015', 'content_changed');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_checklist_run BEFORE INSERT ON desk.checklist_runs FOR EACH ROW
EXECUTE FUNCTION desk.check_checklist_run();

-- Four eyes compare persons, not logins; the second person ran the cases of exactly this content, green.
CREATE FUNCTION desk.check_activation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_checklist desk.checklists;
  v_run desk.checklist_runs;
BEGIN
  SELECT c.* INTO v_checklist FROM desk.checklists AS c
  WHERE c.id = NEW.checklist_id AND c.version = NEW.version FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM evidence.refuse('WD006', 'unknown_checklist');
  END IF;
  IF NEW.seq <> (SELECT coalesce(max(a.seq), 0) + 1 FROM desk.checklist_activations AS a) THEN
    PERFORM evidence.refuse('WD015', 'version_conflict');
  END IF;
  IF NOT coalesce(desk.is_supervisor(NEW.activated_by), false) THEN
    PERFORM evidence.refuse('WD017', 'supervisor_needed');
  END IF;
  IF v_checklist.state = 'active' THEN
    PERFORM evidence.refuse('WD013', 'checklist_active');
  END IF;
  IF v_checklist.state = 'retired' AND v_checklist.activated_at IS NULL THEN
    PERFORM evidence.refuse('WD013', 'draft_discarded');
  END IF;
  IF NEW.content_sha256 <> v_checklist.content_sha256 THEN
    PERFORM evidence.refuse('WD015', 'content_changed');
  END IF;
  IF desk.wrote_checklist(NEW.version, desk.person_of(NEW.activated_by)) THEN
    PERFORM evidence.refuse('WD014', 'same_author');
  END IF;
  SELECT r.* INTO v_run FROM desk.checklist_runs AS r
  WHERE r.version = NEW.version AND r.content_sha256 = NEW.content_sha256
    AND desk.person_of(r.login) = desk.person_of(NEW.activated_by)
  ORDER BY r.at DESC, r.id DESC LIMIT 1;
  IF v_run.id IS NULL OR v_run.cases = 0 OR v_run.failed > 0 THEN
    PERFORM evidence.refuse('WD013', 'not_tested');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_activation BEFORE INSERT ON desk.checklist_activations FOR EACH ROW
EXECUTE FUNCTION desk.check_activation();

CREATE FUNCTION desk.apply_activation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  UPDATE desk.checklists SET state = 'retired' WHERE state = 'active' AND version <> NEW.version;
  UPDATE desk.checklists SET state = 'active', activated_by = NEW.activated_by, activated_at = NEW.at
  WHERE id = NEW.checklist_id AND version = NEW.version;
  RETURN NULL;
END $fn$;
CREATE TRIGGER apply_activation AFTER INSERT ON desk.checklist_activations FOR EACH ROW
EXECUTE FUNCTION desk.apply_activation();

REVOKE ALL ON FUNCTION desk.wrote_checklist(integer, text), desk.check_checklist(), desk.check_checklist_run(),
  desk.check_activation(), desk.apply_activation() FROM PUBLIC;
GRANT SELECT ON desk.checklist_runs, desk.checklist_activations TO walletdesk_api;
GRANT INSERT ON desk.checklists, desk.checklist_runs, desk.checklist_activations TO walletdesk_api;
GRANT UPDATE (state) ON desk.checklists TO walletdesk_api;
RESET ROLE;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON desk.checklist_runs FOR EACH ROW
EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON desk.checklist_activations FOR EACH ROW
EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_delete BEFORE DELETE ON desk.checklists FOR EACH ROW EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.checklists EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.checklist_runs EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.checklist_activations EXECUTE FUNCTION evidence.append_only();
