-- What support itself creates. Ids are UUIDv7 as text, made by the client or by the command.
CREATE TABLE persons (
  id TEXT PRIMARY KEY,
  employee_no TEXT NOT NULL UNIQUE CHECK (employee_no <> ''),
  name TEXT NOT NULL
) STRICT;
CREATE TABLE staff (
  login TEXT PRIMARY KEY CHECK (login <> ''),
  person_id TEXT NOT NULL REFERENCES persons (id),
  team TEXT NOT NULL DEFAULT '',
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  password_hash TEXT,
  added_at INTEGER NOT NULL
) STRICT;
CREATE TABLE staff_kinds (
  login TEXT NOT NULL REFERENCES staff (login),
  kind TEXT NOT NULL CHECK (kind IN ('agent', 'supervisor', 'auditor', 'security')),
  PRIMARY KEY (login, kind)
) STRICT;
CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'chat', 'mail')),
  handle TEXT NOT NULL DEFAULT '',
  user_id TEXT NOT NULL REFERENCES users (id),
  login TEXT NOT NULL REFERENCES staff (login),
  started_at INTEGER NOT NULL,
  ended_at INTEGER CHECK (ended_at >= started_at),
  outcome TEXT CHECK (outcome IN ('answered', 'resolved', 'follow_up', 'dropped', 'wrong_number')),
  note TEXT NOT NULL DEFAULT '',
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;
CREATE INDEX contacts_user ON contacts (user_id, started_at DESC);
CREATE UNIQUE INDEX contacts_open ON contacts (login, user_id) WHERE ended_at IS NULL;
CREATE TABLE verifications (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contacts (id),
  user_id TEXT NOT NULL REFERENCES users (id),
  login TEXT NOT NULL REFERENCES staff (login),
  question TEXT NOT NULL CHECK (question IN
    ('sms_code', 'id_last4', 'card_last4', 'recent_payment', 'registered_email', 'birth_date')),
  passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX verifications_contact ON verifications (contact_id);
CREATE INDEX verifications_user ON verifications (user_id, at DESC);
CREATE TABLE reveal_grants (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL REFERENCES staff (login),
  user_id TEXT NOT NULL REFERENCES users (id),
  contact_id TEXT REFERENCES contacts (id),
  field TEXT NOT NULL CHECK (field IN ('name', 'phone', 'email', 'id_number')),
  reason TEXT NOT NULL CHECK (reason IN ('call_back', 'identity_check', 'case_work', 'regulator_request')),
  note TEXT NOT NULL DEFAULT '',
  granted_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL CHECK (expires_at > granted_at),
  txid TEXT
) STRICT;
CREATE INDEX reveal_grants_login ON reveal_grants (login, granted_at DESC);
CREATE TABLE search_sessions (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL REFERENCES staff (login),
  opened_at INTEGER NOT NULL,
  txid TEXT,
  counter INTEGER NOT NULL DEFAULT 0,
  counted_from INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE search_keys (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (kind, key, subject)
) STRICT;
CREATE INDEX search_keys_subject ON search_keys (subject);
CREATE TABLE search_queue (
  user_id TEXT PRIMARY KEY
) STRICT;
CREATE TABLE holds (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  account_id TEXT REFERENCES accounts (id),
  scope TEXT NOT NULL CHECK (scope IN ('outgoing', 'withdrawals', 'all', 'sign_in')),
  reason_code TEXT NOT NULL CHECK (reason_code IN
    ('account_takeover', 'lost_phone', 'lost_card', 'customer_request', 'fraud_suspected', 'legal_order',
     'other')),
  note TEXT NOT NULL DEFAULT '',
  basis TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT 'agent' CHECK (source IN ('agent', 'rule', 'import')),
  placed_by TEXT NOT NULL REFERENCES staff (login),
  placed_at INTEGER NOT NULL,
  until INTEGER CHECK (until > placed_at),
  closed_at INTEGER,
  closed_by TEXT REFERENCES staff (login),
  close_reason TEXT,
  CHECK ((closed_at IS NULL) = (close_reason IS NULL)),
  CHECK (reason_code <> 'other' OR length(note) >= 8)
) STRICT;
CREATE INDEX holds_user ON holds (user_id, placed_at DESC);
CREATE INDEX holds_standing ON holds (user_id) WHERE closed_at IS NULL;
CREATE TABLE release_requests (
  id TEXT PRIMARY KEY,
  hold_id TEXT NOT NULL REFERENCES holds (id),
  requested_by TEXT NOT NULL REFERENCES staff (login),
  reason_code TEXT NOT NULL CHECK (reason_code IN
    ('placed_in_error', 'customer_verified', 'investigation_closed', 'order_lifted', 'other')),
  note TEXT NOT NULL CHECK (length(note) >= 8),
  at INTEGER NOT NULL,
  lapses_at INTEGER NOT NULL CHECK (lapses_at > at),
  decided_by TEXT REFERENCES staff (login),
  decided_at INTEGER,
  decision TEXT CHECK (decision IN ('approved', 'rejected')),
  decision_note TEXT,
  CHECK ((decided_by IS NULL) = (decision IS NULL) AND (decided_at IS NULL) = (decision IS NULL))
) STRICT;
CREATE INDEX release_requests_hold ON release_requests (hold_id);
CREATE INDEX release_requests_open ON release_requests (lapses_at) WHERE decision IS NULL;
CREATE TABLE tickets (
  id TEXT PRIMARY KEY,
  ticket_no TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL REFERENCES users (id),
  contact_id TEXT REFERENCES contacts (id),
  category TEXT NOT NULL CHECK (category IN
    ('payment_failed', 'money_missing', 'refund', 'account_access', 'fraud', 'card', 'limit', 'other')),
  sub_category TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT 'call' CHECK (channel IN ('call', 'chat', 'mail')),
  priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN
    ('new', 'open', 'pending_customer', 'pending_third_party', 'resolved', 'closed')),
  owner TEXT REFERENCES staff (login),
  team TEXT NOT NULL DEFAULT '',
  level INTEGER NOT NULL DEFAULT 1 CHECK (level BETWEEN 1 AND 3),
  tags TEXT NOT NULL DEFAULT '',
  amount_at_risk_minor INTEGER CHECK (amount_at_risk_minor >= 0),
  currency TEXT CHECK (length(currency) = 3),
  subject TEXT NOT NULL CHECK (subject <> ''),
  disposition TEXT CHECK (disposition IN
    ('explained', 'refunded', 'corrected', 'compensated', 'not_justified', 'withdrawn', 'duplicate')),
  version INTEGER NOT NULL DEFAULT 1,
  created_by TEXT NOT NULL REFERENCES staff (login),
  created_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL REFERENCES staff (login),
  updated_at INTEGER NOT NULL,
  CHECK (state NOT IN ('resolved', 'closed') OR disposition IS NOT NULL),
  CHECK ((amount_at_risk_minor IS NULL) = (currency IS NULL))
) STRICT;
CREATE INDEX tickets_user ON tickets (user_id, created_at DESC, id DESC);
CREATE INDEX tickets_created ON tickets (created_at DESC, id DESC);
CREATE INDEX tickets_owner ON tickets (owner, created_at DESC, id DESC);
CREATE INDEX tickets_unsolved ON tickets (created_at DESC, id DESC)
  WHERE state IN ('new', 'open', 'pending_customer', 'pending_third_party');
-- The last number given in a year (UTC).
CREATE TABLE ticket_numbers (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT;
CREATE TABLE ticket_events (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  login TEXT NOT NULL REFERENCES staff (login),
  kind TEXT NOT NULL CHECK (kind IN
    ('filed', 'customer_message', 'note', 'reply', 'state', 'assigned', 'escalated')),
  body TEXT NOT NULL DEFAULT '',
  from_value TEXT,
  to_value TEXT,
  UNIQUE (ticket_id, seq)
) STRICT;
CREATE TABLE ticket_links (
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  kind TEXT NOT NULL CHECK (kind IN ('payment', 'hold', 'ticket', 'diagnosis')),
  target_id TEXT NOT NULL,
  PRIMARY KEY (ticket_id, kind, target_id)
) STRICT;
CREATE INDEX ticket_links_target ON ticket_links (kind, target_id);
CREATE TABLE ticket_snapshots (
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  payment_id TEXT NOT NULL REFERENCES payments (id),
  taken_at INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (ticket_id, payment_id)
) STRICT;
CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  content BLOB NOT NULL,
  login TEXT NOT NULL REFERENCES staff (login),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_ticket ON attachments (ticket_id);
CREATE TABLE diagnoses (
  id TEXT PRIMARY KEY,
  payment_id TEXT NOT NULL REFERENCES payments (id),
  ticket_id TEXT REFERENCES tickets (id),
  checklist_id TEXT NOT NULL,
  checklist_version INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('not_failed', 'definite', 'retry', 'later', 'query_first')),
  primary_cause TEXT NOT NULL,
  content TEXT NOT NULL,
  login TEXT NOT NULL REFERENCES staff (login),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX diagnoses_payment ON diagnoses (payment_id, at DESC);
CREATE INDEX diagnoses_ticket ON diagnoses (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE TABLE payment_queries (
  id TEXT PRIMARY KEY,
  payment_id TEXT NOT NULL REFERENCES payments (id),
  login TEXT NOT NULL REFERENCES staff (login),
  at INTEGER NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('succeeded', 'failed', 'still_unknown')),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX payment_queries_payment ON payment_queries (payment_id, at DESC);
CREATE TABLE unknown_codes (
  scheme TEXT NOT NULL,
  code TEXT NOT NULL,
  first_payment_id TEXT NOT NULL REFERENCES payments (id),
  first_seen_at INTEGER NOT NULL,
  PRIMARY KEY (scheme, code)
) STRICT;
CREATE TABLE checklists (
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  state TEXT NOT NULL CHECK (state IN ('draft', 'active', 'retired')),
  content TEXT NOT NULL,
  created_by TEXT REFERENCES staff (login),
  created_at INTEGER NOT NULL,
  activated_by TEXT REFERENCES staff (login),
  activated_at INTEGER,
  PRIMARY KEY (id, version)
) STRICT;
CREATE UNIQUE INDEX checklists_active ON checklists (id) WHERE state = 'active';
CREATE TABLE calendars (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  content TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE sla_policies (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL UNIQUE,
  calendar_id TEXT NOT NULL REFERENCES calendars (id),
  content TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE reply_templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  locale TEXT NOT NULL,
  body TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  locale TEXT NOT NULL,
  body TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE announcements (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER,
  login TEXT NOT NULL REFERENCES staff (login)
) STRICT;
CREATE TABLE commands (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  args_sha256 TEXT NOT NULL CHECK (length(args_sha256) = 64),
  result TEXT,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
