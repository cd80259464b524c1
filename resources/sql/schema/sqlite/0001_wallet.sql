-- The wallet core's records. Money: minor units. Instants: UTC milliseconds.
-- Ids of the core are opaque text in byte order.
CREATE TABLE users (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  user_no TEXT NOT NULL UNIQUE CHECK (user_no <> ''),
  name TEXT NOT NULL,
  phone TEXT,
  phone_e164 TEXT CHECK (phone_e164 LIKE '+%'),
  email TEXT,
  id_number TEXT,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'frozen', 'closed')),
  kyc_level INTEGER NOT NULL DEFAULT 0 CHECK (kyc_level BETWEEN 0 AND 3),
  two_factor TEXT NOT NULL DEFAULT 'none' CHECK (two_factor IN ('none', 'sms', 'app', 'key')),
  vip INTEGER NOT NULL DEFAULT 0 CHECK (vip IN (0, 1)),
  locale TEXT NOT NULL DEFAULT 'zh_CN',
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE accounts (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  user_id TEXT NOT NULL REFERENCES users (id),
  currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency = upper(currency)),
  balance_minor INTEGER NOT NULL DEFAULT 0,
  reserved_minor INTEGER NOT NULL DEFAULT 0 CHECK (reserved_minor >= 0),
  per_payment_limit_minor INTEGER CHECK (per_payment_limit_minor >= 0),
  daily_limit_minor INTEGER CHECK (daily_limit_minor >= 0),
  monthly_limit_minor INTEGER CHECK (monthly_limit_minor >= 0),
  time_zone TEXT NOT NULL DEFAULT 'Asia/Shanghai',
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'frozen', 'closed')),
  hold_epoch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX accounts_user ON accounts (user_id);
CREATE TABLE cards (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  user_id TEXT NOT NULL REFERENCES users (id),
  issuer TEXT NOT NULL,
  brand TEXT NOT NULL DEFAULT '',
  last4 TEXT NOT NULL CHECK (length(last4) = 4),
  expires TEXT CHECK (length(expires) = 7),
  status TEXT NOT NULL DEFAULT 'active'
    CHECK (status IN ('active', 'expired', 'lost', 'stolen', 'restricted', 'closed')),
  bound_at INTEGER NOT NULL,
  unbound_at INTEGER
) STRICT;
CREATE INDEX cards_user ON cards (user_id);
CREATE INDEX cards_last4 ON cards (last4);
CREATE TABLE devices (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  user_id TEXT NOT NULL REFERENCES users (id),
  name TEXT NOT NULL,
  os TEXT NOT NULL DEFAULT '',
  first_seen_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  trusted INTEGER NOT NULL DEFAULT 0 CHECK (trusted IN (0, 1))
) STRICT;
CREATE INDEX devices_user ON devices (user_id);
CREATE TABLE sign_ins (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  user_id TEXT NOT NULL REFERENCES users (id),
  device_id TEXT REFERENCES devices (id),
  at INTEGER NOT NULL,
  ip TEXT,
  place TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('succeeded', 'wrong_password', 'code_failed', 'blocked'))
) STRICT;
CREATE INDEX sign_ins_user ON sign_ins (user_id, at DESC, id DESC);
CREATE TABLE merchants (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  merchant_no TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'closed')),
  accepts_wallet INTEGER NOT NULL DEFAULT 1 CHECK (accepts_wallet IN (0, 1)),
  accepted_methods TEXT NOT NULL DEFAULT 'balance,card',
  issues_einvoice INTEGER NOT NULL DEFAULT 0 CHECK (issues_einvoice IN (0, 1))
) STRICT;
CREATE TABLE channels (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  name TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'normal' CHECK (status IN ('normal', 'degraded', 'down', 'maintenance')),
  time_out_s INTEGER NOT NULL DEFAULT 60 CHECK (time_out_s > 0)
) STRICT;
CREATE TABLE channel_incidents (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  channel TEXT NOT NULL REFERENCES channels (code),
  started_at INTEGER NOT NULL,
  ended_at INTEGER CHECK (ended_at >= started_at),
  severity TEXT NOT NULL CHECK (severity IN ('degraded', 'partial', 'outage', 'maintenance')),
  title TEXT NOT NULL
) STRICT;
CREATE INDEX channel_incidents_time ON channel_incidents (channel, started_at);
CREATE TABLE channel_reports (
  channel TEXT NOT NULL REFERENCES channels (code),
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('normal', 'degraded', 'down', 'maintenance')),
  PRIMARY KEY (channel, at)
) STRICT;
CREATE TABLE payments (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  order_no TEXT NOT NULL UNIQUE CHECK (order_no <> ''),
  merchant_order_no TEXT,
  channel_ref TEXT,
  user_id TEXT NOT NULL REFERENCES users (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('payment', 'transfer_out', 'transfer_in', 'top_up', 'withdrawal', 'refund', 'fee')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  fee_minor INTEGER NOT NULL DEFAULT 0 CHECK (fee_minor >= 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency = upper(currency)),
  status TEXT NOT NULL CHECK (status IN
    ('pending', 'succeeded', 'failed', 'reversed', 'refunded', 'partially_refunded', 'unknown')),
  scheme TEXT,
  response_code TEXT,
  funding TEXT CHECK (funding IN ('balance', 'card', 'mixed')),
  balance_part_minor INTEGER CHECK (balance_part_minor >= 0),
  card_id TEXT REFERENCES cards (id),
  merchant_id TEXT REFERENCES merchants (id),
  payee_name TEXT,
  payee_no TEXT,
  channel TEXT REFERENCES channels (code),
  device_id TEXT REFERENCES devices (id),
  risk_decision TEXT CHECK (risk_decision IN ('pass', 'review', 'decline')),
  risk_score INTEGER,
  created_at INTEGER NOT NULL,
  local_day INTEGER NOT NULL CHECK (local_day BETWEEN 19000101 AND 99991231),
  completed_at INTEGER,
  balance_after_minor INTEGER,
  original_id TEXT REFERENCES payments (id)
) STRICT;
CREATE INDEX payments_user_time ON payments (user_id, created_at DESC, id DESC);
CREATE INDEX payments_account_day ON payments (account_id, local_day);
CREATE INDEX payments_time ON payments (created_at DESC, id DESC);
CREATE INDEX payments_merchant_order ON payments (merchant_order_no) WHERE merchant_order_no IS NOT NULL;
CREATE INDEX payments_channel_ref ON payments (channel_ref) WHERE channel_ref IS NOT NULL;
CREATE INDEX payments_original ON payments (original_id) WHERE original_id IS NOT NULL;
CREATE INDEX payments_user_failed ON payments (user_id, created_at DESC, id DESC)
  WHERE status IN ('failed', 'unknown', 'pending');
CREATE TABLE account_entries (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  payment_id TEXT REFERENCES payments (id),
  delta_minor INTEGER NOT NULL,
  balance_after_minor INTEGER NOT NULL,
  UNIQUE (account_id, seq)
) STRICT;
CREATE INDEX account_entries_payment ON account_entries (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX account_entries_time ON account_entries (account_id, at, seq);
CREATE TABLE payment_events (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  payment_id TEXT NOT NULL REFERENCES payments (id),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('created', 'risk_decided', 'sent', 'channel_answered', 'timed_out', 'captured', 'settled',
     'merchant_notified', 'queried', 'closed', 'refund_requested', 'refund_accepted', 'refund_settled')),
  detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX payment_events_payment ON payment_events (payment_id, at, id);
CREATE TABLE attribute_changes (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  entity TEXT NOT NULL CHECK (entity IN ('user', 'account', 'card', 'merchant', 'channel')),
  entity_id TEXT NOT NULL,
  attribute TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX attribute_changes_entity ON attribute_changes (entity, entity_id, attribute, at);
CREATE TABLE kyc_submissions (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  user_id TEXT NOT NULL REFERENCES users (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected')),
  reason TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX kyc_submissions_user ON kyc_submissions (user_id, at DESC);
CREATE TABLE invoices (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  payment_id TEXT NOT NULL REFERENCES payments (id),
  title TEXT NOT NULL DEFAULT '',
  tax_no TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('requested', 'issued', 'failed', 'cancelled')),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX invoices_payment ON invoices (payment_id);
