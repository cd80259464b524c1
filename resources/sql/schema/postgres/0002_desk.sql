SET LOCAL ROLE walletdesk_owner;
-- What support itself creates. Ids are UUIDv7 as text, made by the client or by the command.
CREATE TABLE desk.persons (
  id TEXT COLLATE "C" PRIMARY KEY,
  employee_no TEXT COLLATE "C" NOT NULL UNIQUE CHECK (employee_no <> ''),
  name TEXT NOT NULL
);
CREATE TABLE desk.staff (
  login TEXT COLLATE "C" PRIMARY KEY CHECK (login <> ''),
  person_id TEXT COLLATE "C" NOT NULL REFERENCES desk.persons (id),
  team TEXT NOT NULL DEFAULT '',
  active BOOLEAN NOT NULL DEFAULT true,
  password_hash TEXT,
  added_at TIMESTAMPTZ(3) NOT NULL
);
CREATE TABLE desk.staff_kinds (
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  kind TEXT NOT NULL CHECK (kind IN ('agent', 'supervisor', 'auditor', 'security')),
  PRIMARY KEY (login, kind)
);
CREATE TABLE desk.contacts (
  id TEXT COLLATE "C" PRIMARY KEY,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'chat', 'mail')),
  handle TEXT NOT NULL DEFAULT '',
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  started_at TIMESTAMPTZ(3) NOT NULL,
  ended_at TIMESTAMPTZ(3) CHECK (ended_at >= started_at),
  outcome TEXT CHECK (outcome IN ('answered', 'resolved', 'follow_up', 'dropped', 'wrong_number')),
  note TEXT NOT NULL DEFAULT '',
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX contacts_user ON desk.contacts (user_id, started_at DESC);
CREATE UNIQUE INDEX contacts_open ON desk.contacts (login, user_id) WHERE ended_at IS NULL;
CREATE TABLE desk.verifications (
  id TEXT COLLATE "C" PRIMARY KEY,
  contact_id TEXT COLLATE "C" NOT NULL REFERENCES desk.contacts (id),
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  question TEXT NOT NULL CHECK (question IN
    ('sms_code', 'id_last4', 'card_last4', 'recent_payment', 'registered_email', 'birth_date')),
  passed BOOLEAN NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX verifications_contact ON desk.verifications (contact_id);
CREATE INDEX verifications_user ON desk.verifications (user_id, at DESC);
CREATE TABLE desk.reveal_grants (
  id TEXT COLLATE "C" PRIMARY KEY,
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  contact_id TEXT COLLATE "C" REFERENCES desk.contacts (id),
  field TEXT NOT NULL CHECK (field IN ('name', 'phone', 'email', 'id_number')),
  reason TEXT NOT NULL CHECK (reason IN ('call_back', 'identity_check', 'case_work', 'regulator_request')),
  note TEXT NOT NULL DEFAULT '',
  granted_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL CHECK (expires_at > granted_at),
  txid TEXT
);
CREATE INDEX reveal_grants_login ON desk.reveal_grants (login, granted_at DESC);
CREATE TABLE desk.search_sessions (
  id TEXT COLLATE "C" PRIMARY KEY,
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  opened_at TIMESTAMPTZ(3) NOT NULL,
  txid TEXT,
  counter INTEGER NOT NULL DEFAULT 0,
  counted_from BIGINT NOT NULL DEFAULT 0
);
-- What counts the answers of a session: no rollback takes back what a sequence gave. A session shares one of 64 with
-- few others, which can only end it earlier.
DO $do$
BEGIN
  FOR i IN 0..63 LOOP
    EXECUTE format('CREATE SEQUENCE desk.%I', 'search_answers_' || i);
    EXECUTE format('GRANT USAGE ON SEQUENCE desk.%I TO walletdesk_api', 'search_answers_' || i);
  END LOOP;
END $do$;
CREATE TABLE desk.search_keys (
  kind TEXT COLLATE "C" NOT NULL,
  key TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, key, subject)
);
CREATE INDEX search_keys_subject ON desk.search_keys (subject);
CREATE TABLE desk.search_queue (
  user_id TEXT COLLATE "C" PRIMARY KEY
);
CREATE TABLE desk.holds (
  id TEXT COLLATE "C" PRIMARY KEY,
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  account_id TEXT COLLATE "C" REFERENCES wallet.accounts (id),
  scope TEXT NOT NULL CHECK (scope IN ('outgoing', 'withdrawals', 'all', 'sign_in')),
  reason_code TEXT NOT NULL CHECK (reason_code IN
    ('account_takeover', 'lost_phone', 'lost_card', 'customer_request', 'fraud_suspected', 'legal_order',
     'other')),
  note TEXT NOT NULL DEFAULT '',
  basis TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT 'agent' CHECK (source IN ('agent', 'rule', 'import')),
  placed_by TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  placed_at TIMESTAMPTZ(3) NOT NULL,
  until TIMESTAMPTZ(3) CHECK (until > placed_at),
  closed_at TIMESTAMPTZ(3),
  closed_by TEXT COLLATE "C" REFERENCES desk.staff (login),
  close_reason TEXT,
  CHECK ((closed_at IS NULL) = (close_reason IS NULL)),
  CHECK (reason_code <> 'other' OR length(note) >= 8)
);
CREATE INDEX holds_user ON desk.holds (user_id, placed_at DESC);
CREATE INDEX holds_standing ON desk.holds (user_id) WHERE closed_at IS NULL;
CREATE TABLE desk.release_requests (
  id TEXT COLLATE "C" PRIMARY KEY,
  hold_id TEXT COLLATE "C" NOT NULL REFERENCES desk.holds (id),
  requested_by TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  reason_code TEXT NOT NULL CHECK (reason_code IN
    ('placed_in_error', 'customer_verified', 'investigation_closed', 'order_lifted', 'other')),
  note TEXT NOT NULL CHECK (length(note) >= 8),
  at TIMESTAMPTZ(3) NOT NULL,
  lapses_at TIMESTAMPTZ(3) NOT NULL CHECK (lapses_at > at),
  decided_by TEXT COLLATE "C" REFERENCES desk.staff (login),
  decided_at TIMESTAMPTZ(3),
  decision TEXT CHECK (decision IN ('approved', 'rejected')),
  decision_note TEXT,
  CHECK ((decided_by IS NULL) = (decision IS NULL) AND (decided_at IS NULL) = (decision IS NULL))
);
CREATE INDEX release_requests_hold ON desk.release_requests (hold_id);
CREATE INDEX release_requests_open ON desk.release_requests (lapses_at) WHERE decision IS NULL;
CREATE TABLE desk.tickets (
  id TEXT COLLATE "C" PRIMARY KEY,
  ticket_no TEXT COLLATE "C" NOT NULL UNIQUE,
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  contact_id TEXT COLLATE "C" REFERENCES desk.contacts (id),
  category TEXT NOT NULL CHECK (category IN
    ('payment_failed', 'money_missing', 'refund', 'account_access', 'fraud', 'card', 'limit', 'other')),
  sub_category TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT 'call' CHECK (channel IN ('call', 'chat', 'mail')),
  priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN
    ('new', 'open', 'pending_customer', 'pending_third_party', 'resolved', 'closed')),
  owner TEXT COLLATE "C" REFERENCES desk.staff (login),
  team TEXT NOT NULL DEFAULT '',
  level INTEGER NOT NULL DEFAULT 1 CHECK (level BETWEEN 1 AND 3),
  tags TEXT NOT NULL DEFAULT '',
  amount_at_risk_minor BIGINT CHECK (amount_at_risk_minor >= 0),
  currency TEXT COLLATE "C" CHECK (length(currency) = 3),
  subject TEXT NOT NULL CHECK (subject <> ''),
  disposition TEXT CHECK (disposition IN
    ('explained', 'refunded', 'corrected', 'compensated', 'not_justified', 'withdrawn', 'duplicate')),
  version INTEGER NOT NULL DEFAULT 1,
  created_by TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  created_at TIMESTAMPTZ(3) NOT NULL,
  updated_by TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  updated_at TIMESTAMPTZ(3) NOT NULL,
  CHECK (state NOT IN ('resolved', 'closed') OR disposition IS NOT NULL),
  CHECK ((amount_at_risk_minor IS NULL) = (currency IS NULL))
);
CREATE INDEX tickets_user ON desk.tickets (user_id, created_at DESC, id DESC);
CREATE INDEX tickets_created ON desk.tickets (created_at DESC, id DESC);
CREATE INDEX tickets_owner ON desk.tickets (owner, created_at DESC, id DESC);
CREATE INDEX tickets_unsolved ON desk.tickets (created_at DESC, id DESC)
  WHERE state IN ('new', 'open', 'pending_customer', 'pending_third_party');
-- The last number given in a year (UTC).
CREATE TABLE desk.ticket_numbers (
  year INTEGER PRIMARY KEY,
  last BIGINT NOT NULL CHECK (last > 0)
);
CREATE TABLE desk.ticket_events (
  id TEXT COLLATE "C" PRIMARY KEY,
  ticket_id TEXT COLLATE "C" NOT NULL REFERENCES desk.tickets (id),
  seq INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  kind TEXT NOT NULL CHECK (kind IN
    ('filed', 'customer_message', 'note', 'reply', 'state', 'assigned', 'escalated')),
  body TEXT NOT NULL DEFAULT '',
  from_value TEXT,
  to_value TEXT,
  UNIQUE (ticket_id, seq)
);
CREATE TABLE desk.ticket_links (
  ticket_id TEXT COLLATE "C" NOT NULL REFERENCES desk.tickets (id),
  kind TEXT NOT NULL CHECK (kind IN ('payment', 'hold', 'ticket', 'diagnosis')),
  target_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (ticket_id, kind, target_id)
);
CREATE INDEX ticket_links_target ON desk.ticket_links (kind, target_id);
CREATE TABLE desk.ticket_snapshots (
  ticket_id TEXT COLLATE "C" NOT NULL REFERENCES desk.tickets (id),
  payment_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.payments (id),
  taken_at TIMESTAMPTZ(3) NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (ticket_id, payment_id)
);
CREATE TABLE desk.attachments (
  id TEXT COLLATE "C" PRIMARY KEY,
  ticket_id TEXT COLLATE "C" NOT NULL REFERENCES desk.tickets (id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
  content BYTEA NOT NULL,
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX attachments_ticket ON desk.attachments (ticket_id);
CREATE TABLE desk.diagnoses (
  id TEXT COLLATE "C" PRIMARY KEY,
  payment_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.payments (id),
  ticket_id TEXT COLLATE "C" REFERENCES desk.tickets (id),
  checklist_id TEXT NOT NULL,
  checklist_version INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('not_failed', 'definite', 'retry', 'later', 'query_first')),
  primary_cause TEXT NOT NULL,
  content TEXT NOT NULL,
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX diagnoses_payment ON desk.diagnoses (payment_id, at DESC);
CREATE INDEX diagnoses_ticket ON desk.diagnoses (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE TABLE desk.payment_queries (
  id TEXT COLLATE "C" PRIMARY KEY,
  payment_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.payments (id),
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  at TIMESTAMPTZ(3) NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('succeeded', 'failed', 'still_unknown')),
  note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX payment_queries_payment ON desk.payment_queries (payment_id, at DESC);
CREATE TABLE desk.unknown_codes (
  scheme TEXT COLLATE "C" NOT NULL,
  code TEXT COLLATE "C" NOT NULL,
  first_payment_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.payments (id),
  first_seen_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (scheme, code)
);
CREATE TABLE desk.checklists (
  id TEXT COLLATE "C" NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  state TEXT NOT NULL CHECK (state IN ('draft', 'active', 'retired')),
  content TEXT NOT NULL,
  created_by TEXT COLLATE "C" REFERENCES desk.staff (login),
  created_at TIMESTAMPTZ(3) NOT NULL,
  activated_by TEXT COLLATE "C" REFERENCES desk.staff (login),
  activated_at TIMESTAMPTZ(3),
  PRIMARY KEY (id, version)
);
CREATE UNIQUE INDEX checklists_active ON desk.checklists (id) WHERE state = 'active';
CREATE TABLE desk.calendars (
  id TEXT COLLATE "C" PRIMARY KEY,
  name TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  content TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE desk.sla_policies (
  id TEXT COLLATE "C" PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL UNIQUE,
  calendar_id TEXT COLLATE "C" NOT NULL REFERENCES desk.calendars (id),
  content TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE desk.reply_templates (
  id TEXT COLLATE "C" PRIMARY KEY,
  name TEXT NOT NULL,
  locale TEXT NOT NULL,
  body TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE desk.articles (
  id TEXT COLLATE "C" PRIMARY KEY,
  title TEXT NOT NULL,
  locale TEXT NOT NULL,
  body TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  updated_at TIMESTAMPTZ(3) NOT NULL
);
CREATE TABLE desk.announcements (
  id TEXT COLLATE "C" PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  starts_at TIMESTAMPTZ(3) NOT NULL,
  ends_at TIMESTAMPTZ(3),
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login)
);
CREATE TABLE desk.commands (
  id TEXT COLLATE "C" PRIMARY KEY,
  login TEXT COLLATE "C" NOT NULL,
  name TEXT NOT NULL,
  args_sha256 TEXT COLLATE "C" NOT NULL CHECK (length(args_sha256) = 64),
  result TEXT,
  at TIMESTAMPTZ(3) NOT NULL
);
CREATE TABLE desk.settings (
  key TEXT COLLATE "C" PRIMARY KEY,
  value TEXT NOT NULL
);
RESET ROLE;
