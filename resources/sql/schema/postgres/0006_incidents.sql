SET LOCAL ROLE walletdesk_owner;
-- An incident that a supervisor declared: one response code from one channel, issuer or merchant. What announces it,
-- answers the customers and ends it stands on it once.
CREATE TABLE desk.incidents (
  id TEXT COLLATE "C" PRIMARY KEY,
  dimension TEXT NOT NULL CHECK (dimension IN ('channel', 'issuer', 'merchant')),
  entity TEXT COLLATE "C" NOT NULL CHECK (entity <> ''),
  label TEXT NOT NULL,
  scheme TEXT COLLATE "C" NOT NULL DEFAULT '',
  code TEXT COLLATE "C" NOT NULL DEFAULT '',
  started_at TIMESTAMPTZ(3) NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  declared_by TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  declared_at TIMESTAMPTZ(3) NOT NULL CHECK (declared_at >= started_at),
  text_en TEXT,
  text_zh TEXT,
  announced_by TEXT COLLATE "C" REFERENCES desk.staff (login),
  announced_at TIMESTAMPTZ(3),
  reply TEXT,
  replied_by TEXT COLLATE "C" REFERENCES desk.staff (login),
  replied_at TIMESTAMPTZ(3),
  disposition TEXT CHECK (disposition IN
    ('explained', 'refunded', 'corrected', 'compensated', 'not_justified', 'withdrawn', 'duplicate')),
  closing_note TEXT,
  closed_by TEXT COLLATE "C" REFERENCES desk.staff (login),
  closed_at TIMESTAMPTZ(3),
  CHECK ((announced_at IS NULL) = (text_en IS NULL) AND (announced_at IS NULL) = (text_zh IS NULL)
         AND (announced_at IS NULL) = (announced_by IS NULL)),
  CHECK ((replied_at IS NULL) = (reply IS NULL) AND (replied_at IS NULL) = (replied_by IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (disposition IS NULL))
);
CREATE UNIQUE INDEX incidents_open ON desk.incidents (dimension, entity, scheme, code) WHERE closed_at IS NULL;
CREATE INDEX incidents_declared ON desk.incidents (declared_at DESC, id DESC);
CREATE TABLE desk.incident_tickets (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES desk.incidents (id),
  ticket_id TEXT COLLATE "C" NOT NULL REFERENCES desk.tickets (id),
  attached_by TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  attached_at TIMESTAMPTZ(3) NOT NULL,
  replied_at TIMESTAMPTZ(3),
  settled_at TIMESTAMPTZ(3),
  PRIMARY KEY (incident_id, ticket_id)
);
CREATE INDEX incident_tickets_ticket ON desk.incident_tickets (ticket_id);

CREATE FUNCTION desk.check_incident() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT desk.is_supervisor(NEW.declared_by) THEN
      PERFORM evidence.refuse('WD017', 'supervisor_needed');
    ELSIF NEW.closed_at IS NOT NULL THEN
      PERFORM evidence.refuse('WD013', 'incident_closed');
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.closed_at IS NOT NULL THEN
    PERFORM evidence.refuse('WD013', 'incident_closed');
  ELSIF ROW(OLD.id, OLD.dimension, OLD.entity, OLD.label, OLD.scheme, OLD.code, OLD.started_at, OLD.note,
            OLD.declared_by, OLD.declared_at)
     IS DISTINCT FROM ROW(NEW.id, NEW.dimension, NEW.entity, NEW.label, NEW.scheme, NEW.code, NEW.started_at,
                          NEW.note, NEW.declared_by, NEW.declared_at) THEN
    PERFORM evidence.refuse('WD013', 'incident_immutable');
  ELSIF OLD.reply IS NOT NULL AND ROW(OLD.reply, OLD.replied_by, OLD.replied_at)
     IS DISTINCT FROM ROW(NEW.reply, NEW.replied_by, NEW.replied_at) THEN
    PERFORM evidence.refuse('WD013', 'incident_replied');
  ELSIF NOT desk.is_supervisor(CASE WHEN NEW.closed_at IS NOT NULL THEN NEW.closed_by
                                    WHEN NEW.replied_at IS DISTINCT FROM OLD.replied_at THEN NEW.replied_by
                                    ELSE NEW.announced_by END) THEN
    PERFORM evidence.refuse('WD017', 'supervisor_needed');
  END IF;
  RETURN NEW;
END $fn$;
CREATE FUNCTION desk.check_incident_ticket() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT desk.is_supervisor(NEW.attached_by) THEN
      PERFORM evidence.refuse('WD017', 'supervisor_needed');
    ELSIF NEW.replied_at IS NOT NULL OR NEW.settled_at IS NOT NULL
       OR EXISTS (SELECT FROM desk.incidents AS i WHERE i.id = NEW.incident_id AND i.closed_at IS NOT NULL) THEN
      PERFORM evidence.refuse('WD013', 'incident_closed');
    END IF;
    RETURN NEW;
  END IF;
  IF ROW(OLD.incident_id, OLD.ticket_id, OLD.attached_by, OLD.attached_at)
     IS DISTINCT FROM ROW(NEW.incident_id, NEW.ticket_id, NEW.attached_by, NEW.attached_at)
     OR (OLD.settled_at IS NOT NULL AND OLD.settled_at IS DISTINCT FROM NEW.settled_at) THEN
    PERFORM evidence.refuse('WD013', 'incident_immutable');
  ELSIF OLD.replied_at IS NOT NULL AND OLD.replied_at IS DISTINCT FROM NEW.replied_at THEN
    PERFORM evidence.refuse('WD013', 'incident_replied');
  ELSIF NEW.settled_at IS NOT NULL AND NOT EXISTS (
      SELECT FROM desk.incidents AS i WHERE i.id = NEW.incident_id AND i.closed_at IS NOT NULL) THEN
    PERFORM evidence.refuse('WD013', 'incident_open');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_incident BEFORE INSERT OR UPDATE ON desk.incidents FOR EACH ROW
EXECUTE FUNCTION desk.check_incident();
CREATE TRIGGER check_incident_ticket BEFORE INSERT OR UPDATE ON desk.incident_tickets FOR EACH ROW
EXECUTE FUNCTION desk.check_incident_ticket();
RESET ROLE;
CREATE TRIGGER no_delete BEFORE DELETE ON desk.incidents FOR EACH ROW EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_delete BEFORE DELETE ON desk.incident_tickets FOR EACH ROW EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.incidents EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.incident_tickets EXECUTE FUNCTION evidence.append_only();
REVOKE ALL ON FUNCTION desk.check_incident(), desk.check_incident_ticket() FROM PUBLIC;

GRANT SELECT ON desk.incidents, desk.incident_tickets TO walletdesk_api;
GRANT INSERT ON desk.incidents, desk.incident_tickets TO walletdesk_api;
GRANT UPDATE (text_en, text_zh, announced_by, announced_at, reply, replied_by, replied_at, disposition, closing_note,
  closed_by, closed_at) ON desk.incidents TO walletdesk_api;
GRANT UPDATE (replied_at, settled_at) ON desk.incident_tickets TO walletdesk_api;
