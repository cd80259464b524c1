-- Rules that protect money, people and evidence: the same as PostgreSQL's, as far as one file can hold them
-- (its owner can remove a trigger). Own states are worded 'WDnnn word'.

-- ---- Rows that are never changed or removed ----------------------------------------------------------------
CREATE TRIGGER audit_keep_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER seals_keep_update BEFORE UPDATE ON seals BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER ticket_events_keep_update BEFORE UPDATE ON ticket_events BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER ticket_snapshots_keep_update BEFORE UPDATE ON ticket_snapshots BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER diagnoses_keep_update BEFORE UPDATE ON diagnoses BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER verifications_keep_update BEFORE UPDATE ON verifications BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER reveal_grants_keep_update BEFORE UPDATE ON reveal_grants BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER payment_queries_keep_update BEFORE UPDATE ON payment_queries BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER attachments_keep_update BEFORE UPDATE ON attachments BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER audit_keep_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER seals_keep_delete BEFORE DELETE ON seals BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER ticket_events_keep_delete BEFORE DELETE ON ticket_events BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER ticket_snapshots_keep_delete BEFORE DELETE ON ticket_snapshots BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER diagnoses_keep_delete BEFORE DELETE ON diagnoses BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER verifications_keep_delete BEFORE DELETE ON verifications BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER reveal_grants_keep_delete BEFORE DELETE ON reveal_grants BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER payment_queries_keep_delete BEFORE DELETE ON payment_queries BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER attachments_keep_delete BEFORE DELETE ON attachments BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER holds_keep_delete BEFORE DELETE ON holds BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER release_requests_keep_delete BEFORE DELETE ON release_requests BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER tickets_keep_delete BEFORE DELETE ON tickets BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER contacts_keep_delete BEFORE DELETE ON contacts BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER staff_keep_delete BEFORE DELETE ON staff BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER persons_keep_delete BEFORE DELETE ON persons BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;

-- ---- Payments -----------------------------------------------------------------------------------------------
CREATE TRIGGER payments_immutable BEFORE UPDATE ON payments
WHEN OLD.id <> NEW.id OR OLD.user_id <> NEW.user_id OR OLD.account_id <> NEW.account_id
     OR OLD.amount_minor <> NEW.amount_minor OR OLD.currency <> NEW.currency OR OLD.kind <> NEW.kind
     OR OLD.created_at <> NEW.created_at
BEGIN
  SELECT RAISE(ABORT, 'WD003 payment_immutable');
END;
-- Money does not move under a hold; a historical import (settings 'importing', set and removed within its
-- transaction, audited) skips the check.
CREATE TRIGGER payments_hold_insert BEFORE INSERT ON payments
WHEN NEW.status IN ('pending', 'succeeded')
  AND NOT EXISTS (SELECT 1 FROM settings WHERE key = 'importing')
  AND EXISTS (
    SELECT 1 FROM holds AS h
    WHERE h.user_id = (SELECT a.user_id FROM accounts AS a WHERE a.id = NEW.account_id) AND h.closed_at IS NULL
      AND (h.until IS NULL OR h.until > CAST(strftime('%s', 'now') AS INTEGER) * 1000)
      AND (h.account_id IS NULL OR h.account_id = NEW.account_id)
      AND ((h.scope = 'outgoing' AND NEW.kind IN ('payment', 'transfer_out', 'withdrawal'))
           OR (h.scope = 'withdrawals' AND NEW.kind = 'withdrawal')
           OR (h.scope = 'all' AND NEW.kind NOT IN ('refund', 'fee'))))
BEGIN
  SELECT RAISE(ABORT, 'WD010 under_hold');
END;
CREATE TRIGGER payments_hold_update BEFORE UPDATE ON payments
WHEN NEW.status IN ('pending', 'succeeded') AND OLD.status <> NEW.status
  AND NOT EXISTS (SELECT 1 FROM settings WHERE key = 'importing')
  AND EXISTS (
    SELECT 1 FROM holds AS h
    WHERE h.user_id = (SELECT a.user_id FROM accounts AS a WHERE a.id = NEW.account_id) AND h.closed_at IS NULL
      AND (h.until IS NULL OR h.until > CAST(strftime('%s', 'now') AS INTEGER) * 1000)
      AND (h.account_id IS NULL OR h.account_id = NEW.account_id)
      AND ((h.scope = 'outgoing' AND NEW.kind IN ('payment', 'transfer_out', 'withdrawal'))
           OR (h.scope = 'withdrawals' AND NEW.kind = 'withdrawal')
           OR (h.scope = 'all' AND NEW.kind NOT IN ('refund', 'fee'))))
BEGIN
  SELECT RAISE(ABORT, 'WD010 under_hold');
END;
CREATE TRIGGER sign_ins_hold_insert BEFORE INSERT ON sign_ins
WHEN NEW.outcome = 'succeeded' AND NOT EXISTS (SELECT 1 FROM settings WHERE key = 'importing')
  AND EXISTS (SELECT 1 FROM holds AS h WHERE h.user_id = NEW.user_id AND h.scope = 'sign_in' AND h.closed_at IS NULL
              AND (h.until IS NULL OR h.until > CAST(strftime('%s', 'now') AS INTEGER) * 1000))
BEGIN
  SELECT RAISE(ABORT, 'WD010 under_hold');
END;
CREATE TRIGGER sign_ins_hold_update BEFORE UPDATE ON sign_ins
WHEN NEW.outcome = 'succeeded' AND NOT EXISTS (SELECT 1 FROM settings WHERE key = 'importing')
  AND EXISTS (SELECT 1 FROM holds AS h WHERE h.user_id = NEW.user_id AND h.scope = 'sign_in' AND h.closed_at IS NULL
              AND (h.until IS NULL OR h.until > CAST(strftime('%s', 'now') AS INTEGER) * 1000))
BEGIN
  SELECT RAISE(ABORT, 'WD010 under_hold');
END;

-- ---- Holds and their release --------------------------------------------------------------------------------
CREATE TRIGGER holds_epoch_insert AFTER INSERT ON holds
BEGIN
  UPDATE accounts SET hold_epoch = hold_epoch + 1
  WHERE user_id = NEW.user_id AND (NEW.account_id IS NULL OR id = NEW.account_id);
END;
CREATE TRIGGER holds_epoch_update AFTER UPDATE ON holds
BEGIN
  UPDATE accounts SET hold_epoch = hold_epoch + 1
  WHERE user_id = NEW.user_id AND (NEW.account_id IS NULL OR id = NEW.account_id);
END;
CREATE TRIGGER holds_check_insert BEFORE INSERT ON holds
BEGIN
  SELECT RAISE(ABORT, 'WD003 account_of_other_user') WHERE NEW.account_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM accounts AS a WHERE a.id = NEW.account_id AND a.user_id = NEW.user_id);
  SELECT RAISE(ABORT, 'WD013 hold_closed') WHERE NEW.source <> 'import' AND NEW.closed_at IS NOT NULL;
END;
CREATE TRIGGER holds_check_update BEFORE UPDATE ON holds
BEGIN
  SELECT RAISE(ABORT, 'WD013 hold_immutable')
  WHERE OLD.id <> NEW.id OR OLD.user_id <> NEW.user_id OR OLD.account_id IS NOT NEW.account_id
    OR OLD.scope <> NEW.scope OR OLD.reason_code <> NEW.reason_code OR OLD.note <> NEW.note
    OR OLD.basis <> NEW.basis OR OLD.source <> NEW.source OR OLD.placed_by <> NEW.placed_by
    OR OLD.placed_at <> NEW.placed_at OR OLD.until IS NOT NEW.until;
  SELECT RAISE(ABORT, 'WD013 hold_closed') WHERE OLD.closed_at IS NOT NULL;
  SELECT RAISE(ABORT, 'WD013 hold_not_lapsed') WHERE NEW.close_reason = 'lapsed'
    AND (NEW.until IS NULL OR NEW.until > CAST(strftime('%s', 'now') AS INTEGER) * 1000 + 999);
  SELECT RAISE(ABORT, 'WD014 release_not_approved')
  WHERE NEW.close_reason IS NOT 'lapsed' AND (NEW.close_reason IS NOT 'released' OR NOT EXISTS (
    SELECT 1 FROM release_requests AS r
    WHERE r.hold_id = NEW.id AND r.decision = 'approved' AND r.decided_by = NEW.closed_by));
END;
CREATE TRIGGER release_requests_check_insert BEFORE INSERT ON release_requests
BEGIN
  SELECT RAISE(ABORT, 'WD013 request_decided') WHERE NEW.decision IS NOT NULL;
  SELECT RAISE(ABORT, 'WD013 hold_closed') WHERE EXISTS (
    SELECT 1 FROM holds AS h WHERE h.id = NEW.hold_id AND (h.closed_at IS NOT NULL
      OR h.until <= CAST(strftime('%s', 'now') AS INTEGER) * 1000));
  SELECT RAISE(ABORT, 'WD013 request_open') WHERE EXISTS (
    SELECT 1 FROM release_requests AS r WHERE r.hold_id = NEW.hold_id AND r.decision IS NULL
      AND r.lapses_at > CAST(strftime('%s', 'now') AS INTEGER) * 1000);
END;
CREATE TRIGGER release_requests_check_update BEFORE UPDATE ON release_requests
BEGIN
  SELECT RAISE(ABORT, 'WD013 request_decided') WHERE OLD.decision IS NOT NULL;
  SELECT RAISE(ABORT, 'WD013 request_immutable')
  WHERE OLD.id <> NEW.id OR OLD.hold_id <> NEW.hold_id OR OLD.requested_by <> NEW.requested_by
    OR OLD.reason_code <> NEW.reason_code OR OLD.note <> NEW.note OR OLD.at <> NEW.at
    OR OLD.lapses_at <> NEW.lapses_at;
  SELECT RAISE(ABORT, 'WD009 request_lapsed')
  WHERE OLD.lapses_at <= CAST(strftime('%s', 'now') AS INTEGER) * 1000;
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.decided_by AND k.kind = 'supervisor' AND s.active = 1);
  -- Four eyes compare persons, not logins.
  SELECT RAISE(ABORT, 'WD014 same_person') WHERE (SELECT s.person_id FROM staff AS s WHERE s.login = NEW.decided_by)
    IN (SELECT s.person_id FROM staff AS s WHERE s.login IN (
          OLD.requested_by, (SELECT h.placed_by FROM holds AS h WHERE h.id = OLD.hold_id)));
END;

-- ---- Tickets ------------------------------------------------------------------------------------------------
CREATE TRIGGER tickets_check BEFORE UPDATE ON tickets
BEGIN
  SELECT RAISE(ABORT, 'WD013 ticket_immutable')
  WHERE OLD.id <> NEW.id OR OLD.ticket_no <> NEW.ticket_no OR OLD.user_id <> NEW.user_id
    OR OLD.created_by <> NEW.created_by OR OLD.created_at <> NEW.created_at;
  SELECT RAISE(ABORT, 'WD015 version_conflict') WHERE NEW.version <> OLD.version + 1;
  SELECT RAISE(ABORT, 'WD013 level_lowered') WHERE NEW.level < OLD.level;
  SELECT RAISE(ABORT, 'WD013 transition_not_allowed') WHERE NEW.state <> OLD.state AND NOT (
       (OLD.state = 'new' AND NEW.state = 'open')
    OR (OLD.state IN ('open', 'pending_customer', 'pending_third_party')
        AND NEW.state IN ('open', 'pending_customer', 'pending_third_party', 'resolved')
        AND (OLD.state = 'open' OR NEW.state IN ('open', 'resolved')))
    OR (OLD.state = 'resolved' AND NEW.state IN ('open', 'closed'))
    OR (OLD.state = 'closed' AND NEW.state = 'open'));
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE OLD.state = 'closed' AND (NEW.state <> 'open' OR NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.updated_by AND k.kind = 'supervisor' AND s.active = 1));
END;
CREATE TRIGGER contacts_check BEFORE UPDATE ON contacts
BEGIN
  SELECT RAISE(ABORT, 'WD013 contact_ended')
  WHERE OLD.ended_at IS NOT NULL OR OLD.id <> NEW.id OR OLD.channel <> NEW.channel OR OLD.user_id <> NEW.user_id
    OR OLD.login <> NEW.login OR OLD.started_at <> NEW.started_at;
END;

-- ---- Who the caller proved to be ----------------------------------------------------------------------------
CREATE TRIGGER verifications_check BEFORE INSERT ON verifications
BEGIN
  SELECT RAISE(ABORT, 'WD013 contact_ended') WHERE NOT EXISTS (
    SELECT 1 FROM contacts AS c
    WHERE c.id = NEW.contact_id AND c.login = NEW.login AND c.user_id = NEW.user_id
      AND NEW.at BETWEEN c.started_at AND coalesce(c.ended_at, NEW.at));
  SELECT RAISE(ABORT, 'WD016 verification_locked') WHERE EXISTS (
    SELECT 1 FROM verifications AS f
    WHERE f.user_id = NEW.user_id AND NOT f.passed AND f.at > NEW.at - 86400000 AND f.at <= NEW.at
      AND (SELECT count(*) FROM verifications AS e
           WHERE e.user_id = NEW.user_id AND NOT e.passed AND e.at > f.at - 86400000 AND e.at <= f.at) >= 3);
END;
CREATE TRIGGER reveal_grants_check BEFORE INSERT ON reveal_grants
BEGIN
  SELECT RAISE(ABORT, 'WD012 not_verified') WHERE NOT EXISTS (
    SELECT 1 FROM contacts AS c
    WHERE c.id = NEW.contact_id AND c.login = NEW.login AND c.user_id = NEW.user_id
      AND NEW.granted_at BETWEEN c.started_at AND coalesce(c.ended_at + 1800000, NEW.granted_at)
      AND (SELECT count(DISTINCT v.question) FROM verifications AS v WHERE v.contact_id = c.id AND v.passed) >= 2);
  SELECT RAISE(ABORT, 'WD003 grant_too_long') WHERE NEW.expires_at > NEW.granted_at + 120000;
END;

-- ---- What changes of people feeds the search index ----------------------------------------------------------
CREATE TRIGGER users_search_insert AFTER INSERT ON users
BEGIN
  INSERT INTO search_queue (user_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER users_search_update AFTER UPDATE OF user_no, name, phone, phone_e164, email, id_number ON users
BEGIN
  INSERT INTO search_queue (user_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER cards_search_insert AFTER INSERT ON cards
BEGIN
  INSERT INTO search_queue (user_id) VALUES (NEW.user_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER cards_search_update AFTER UPDATE OF user_id, last4 ON cards
BEGIN
  INSERT INTO search_queue (user_id) VALUES (NEW.user_id) ON CONFLICT DO NOTHING;
END;
