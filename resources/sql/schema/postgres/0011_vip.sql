-- Customers marked VIP: their records need a grant that somebody else, a supervisor, gave to that login; for 8 hours.
-- And what changes a colleague's kinds.
SET LOCAL ROLE walletdesk_owner;
CREATE TABLE desk.vip_requests (
  id TEXT COLLATE "C" PRIMARY KEY,
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login), -- who wants to look
  note TEXT NOT NULL CHECK (length(note) BETWEEN 8 AND 2000),
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  decided_by TEXT COLLATE "C" REFERENCES desk.staff (login),
  decided_at TIMESTAMPTZ(3),
  decision TEXT CHECK (decision IN ('approved', 'rejected')),
  decision_note TEXT,
  expires_at TIMESTAMPTZ(3),
  txid TEXT,
  CHECK ((decided_by IS NULL) = (decision IS NULL) AND (decided_at IS NULL) = (decision IS NULL)
         AND (expires_at IS NULL) = (decision IS DISTINCT FROM 'approved'))
);
CREATE INDEX vip_requests_login ON desk.vip_requests (login, user_id, expires_at DESC);
CREATE INDEX vip_requests_open ON desk.vip_requests (at) WHERE decision IS NULL;

CREATE FUNCTION desk.check_vip_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.decision IS NOT NULL THEN
      PERFORM evidence.refuse('WD013', 'request_decided');
    ELSIF ROW(OLD.id, OLD.user_id, OLD.login, OLD.note, OLD.at)
       IS DISTINCT FROM ROW(NEW.id, NEW.user_id, NEW.login, NEW.note, NEW.at) THEN
      PERFORM evidence.refuse('WD013', 'request_immutable');
    ELSIF OLD.at <= clock_timestamp() - interval '24 hours' THEN
      PERFORM evidence.refuse('WD009', 'request_lapsed');
    END IF;
  END IF;
  IF NEW.decision IS NULL THEN
    RETURN NEW;
  ELSIF NOT desk.is_supervisor(NEW.decided_by) THEN
    PERFORM evidence.refuse('WD017', 'supervisor_needed');
  ELSIF desk.person_of(NEW.decided_by) = desk.person_of(NEW.login) THEN
    PERFORM evidence.refuse('WD014', 'same_person');
  END IF;
  NEW.decided_at := date_trunc('milliseconds', clock_timestamp());
  NEW.expires_at := CASE NEW.decision WHEN 'approved' THEN NEW.decided_at + interval '8 hours' END;
  NEW.txid := pg_current_xact_id()::text;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_vip_request BEFORE INSERT OR UPDATE ON desk.vip_requests FOR EACH ROW
EXECUTE FUNCTION desk.check_vip_request();
RESET ROLE;
CREATE TRIGGER no_delete BEFORE DELETE ON desk.vip_requests FOR EACH ROW EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.vip_requests EXECUTE FUNCTION evidence.append_only();
REVOKE ALL ON FUNCTION desk.check_vip_request() FROM PUBLIC;
GRANT SELECT, INSERT (id, user_id, login, note, decided_by, decision, decision_note),
  UPDATE (decided_by, decision, decision_note) ON desk.vip_requests TO walletdesk_api;

GRANT DELETE ON desk.staff_kinds TO walletdesk_provision;
GRANT UPDATE (active, team) ON desk.staff TO walletdesk_provision;

-- Nobody here writes blocks of plpgsql on the spot (DO): loops at the server's speed, and errors swallowed one by one.
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO walletdesk_owner, walletdesk_evidence, walletdesk_api, walletdesk_provision;
