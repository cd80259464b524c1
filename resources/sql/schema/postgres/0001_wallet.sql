SET LOCAL ROLE walletdesk_owner;
-- The wallet core's records. Money: minor units. Instants: UTC, cut to milliseconds.
-- Ids of the core are opaque text in byte order.
CREATE TABLE wallet.users (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  user_no TEXT COLLATE "C" NOT NULL UNIQUE CHECK (user_no <> ''),
  name TEXT NOT NULL,
  phone TEXT,
  phone_e164 TEXT COLLATE "C" CHECK (phone_e164 LIKE '+%'),
  email TEXT,
  id_number TEXT,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'frozen', 'closed')),
  kyc_level INTEGER NOT NULL DEFAULT 0 CHECK (kyc_level BETWEEN 0 AND 3),
  two_factor TEXT NOT NULL DEFAULT 'none' CHECK (two_factor IN ('none', 'sms', 'app', 'key')),
  vip BOOLEAN NOT NULL DEFAULT false,
  locale TEXT NOT NULL DEFAULT 'zh_CN',
  created_at TIMESTAMPTZ(3) NOT NULL
);
CREATE TABLE wallet.accounts (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  currency TEXT COLLATE "C" NOT NULL CHECK (length(currency) = 3 AND currency = upper(currency)),
  balance_minor BIGINT NOT NULL DEFAULT 0,
  reserved_minor BIGINT NOT NULL DEFAULT 0 CHECK (reserved_minor >= 0),
  per_payment_limit_minor BIGINT CHECK (per_payment_limit_minor >= 0),
  daily_limit_minor BIGINT CHECK (daily_limit_minor >= 0),
  monthly_limit_minor BIGINT CHECK (monthly_limit_minor >= 0),
  time_zone TEXT NOT NULL DEFAULT 'Asia/Shanghai',
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'frozen', 'closed')),
  hold_epoch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX accounts_user ON wallet.accounts (user_id);
CREATE TABLE wallet.cards (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  issuer TEXT NOT NULL,
  brand TEXT NOT NULL DEFAULT '',
  last4 TEXT COLLATE "C" NOT NULL CHECK (length(last4) = 4),
  expires TEXT COLLATE "C" CHECK (length(expires) = 7),
  status TEXT NOT NULL DEFAULT 'active'
    CHECK (status IN ('active', 'expired', 'lost', 'stolen', 'restricted', 'closed')),
  bound_at TIMESTAMPTZ(3) NOT NULL,
  unbound_at TIMESTAMPTZ(3)
);
CREATE INDEX cards_user ON wallet.cards (user_id);
CREATE INDEX cards_last4 ON wallet.cards (last4);
CREATE TABLE wallet.devices (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  name TEXT NOT NULL,
  os TEXT NOT NULL DEFAULT '',
  first_seen_at TIMESTAMPTZ(3) NOT NULL,
  last_seen_at TIMESTAMPTZ(3) NOT NULL,
  trusted BOOLEAN NOT NULL DEFAULT false
);
CREATE INDEX devices_user ON wallet.devices (user_id);
CREATE TABLE wallet.sign_ins (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  device_id TEXT COLLATE "C" REFERENCES wallet.devices (id),
  at TIMESTAMPTZ(3) NOT NULL,
  ip TEXT,
  place TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('succeeded', 'wrong_password', 'code_failed', 'blocked'))
);
CREATE INDEX sign_ins_user ON wallet.sign_ins (user_id, at DESC, id DESC);
CREATE TABLE wallet.merchants (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  merchant_no TEXT COLLATE "C" NOT NULL UNIQUE,
  name TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'closed')),
  accepts_wallet BOOLEAN NOT NULL DEFAULT true,
  accepted_methods TEXT NOT NULL DEFAULT 'balance,card',
  issues_einvoice BOOLEAN NOT NULL DEFAULT false
);
CREATE TABLE wallet.channels (
  code TEXT COLLATE "C" PRIMARY KEY CHECK (code <> ''),
  name TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'normal' CHECK (status IN ('normal', 'degraded', 'down', 'maintenance')),
  time_out_s INTEGER NOT NULL DEFAULT 60 CHECK (time_out_s > 0)
);
CREATE TABLE wallet.channel_incidents (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  channel TEXT COLLATE "C" NOT NULL REFERENCES wallet.channels (code),
  started_at TIMESTAMPTZ(3) NOT NULL,
  ended_at TIMESTAMPTZ(3) CHECK (ended_at >= started_at),
  severity TEXT NOT NULL CHECK (severity IN ('degraded', 'partial', 'outage', 'maintenance')),
  title TEXT NOT NULL
);
CREATE INDEX channel_incidents_time ON wallet.channel_incidents (channel, started_at);
CREATE TABLE wallet.channel_reports (
  channel TEXT COLLATE "C" NOT NULL REFERENCES wallet.channels (code),
  at TIMESTAMPTZ(3) NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('normal', 'degraded', 'down', 'maintenance')),
  PRIMARY KEY (channel, at)
);
CREATE TABLE wallet.payments (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  order_no TEXT COLLATE "C" NOT NULL UNIQUE CHECK (order_no <> ''),
  merchant_order_no TEXT COLLATE "C",
  channel_ref TEXT COLLATE "C",
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  account_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.accounts (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('payment', 'transfer_out', 'transfer_in', 'top_up', 'withdrawal', 'refund', 'fee')),
  amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
  fee_minor BIGINT NOT NULL DEFAULT 0 CHECK (fee_minor >= 0),
  currency TEXT COLLATE "C" NOT NULL CHECK (length(currency) = 3 AND currency = upper(currency)),
  status TEXT NOT NULL CHECK (status IN
    ('pending', 'succeeded', 'failed', 'reversed', 'refunded', 'partially_refunded', 'unknown')),
  scheme TEXT COLLATE "C",
  response_code TEXT COLLATE "C",
  funding TEXT CHECK (funding IN ('balance', 'card', 'mixed')),
  balance_part_minor BIGINT CHECK (balance_part_minor >= 0),
  card_id TEXT COLLATE "C" REFERENCES wallet.cards (id),
  merchant_id TEXT COLLATE "C" REFERENCES wallet.merchants (id),
  payee_name TEXT,
  payee_no TEXT COLLATE "C",
  channel TEXT COLLATE "C" REFERENCES wallet.channels (code),
  device_id TEXT COLLATE "C" REFERENCES wallet.devices (id),
  risk_decision TEXT CHECK (risk_decision IN ('pass', 'review', 'decline')),
  risk_score INTEGER,
  created_at TIMESTAMPTZ(3) NOT NULL,
  local_day INTEGER NOT NULL CHECK (local_day BETWEEN 19000101 AND 99991231),
  completed_at TIMESTAMPTZ(3),
  balance_after_minor BIGINT,
  original_id TEXT COLLATE "C" REFERENCES wallet.payments (id)
);
CREATE INDEX payments_user_time ON wallet.payments (user_id, created_at DESC, id DESC);
CREATE INDEX payments_account_day ON wallet.payments (account_id, local_day);
CREATE INDEX payments_time ON wallet.payments (created_at DESC, id DESC);
CREATE INDEX payments_merchant_order ON wallet.payments (merchant_order_no) WHERE merchant_order_no IS NOT NULL;
CREATE INDEX payments_channel_ref ON wallet.payments (channel_ref) WHERE channel_ref IS NOT NULL;
CREATE INDEX payments_original ON wallet.payments (original_id) WHERE original_id IS NOT NULL;
CREATE INDEX payments_user_failed ON wallet.payments (user_id, created_at DESC, id DESC)
  WHERE status IN ('failed', 'unknown', 'pending');
CREATE TABLE wallet.account_entries (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  account_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.accounts (id),
  seq BIGINT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  payment_id TEXT COLLATE "C" REFERENCES wallet.payments (id),
  delta_minor BIGINT NOT NULL,
  balance_after_minor BIGINT NOT NULL,
  UNIQUE (account_id, seq)
);
CREATE INDEX account_entries_payment ON wallet.account_entries (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX account_entries_time ON wallet.account_entries (account_id, at, seq);
CREATE TABLE wallet.payment_events (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  payment_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.payments (id),
  at TIMESTAMPTZ(3) NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('created', 'risk_decided', 'sent', 'channel_answered', 'timed_out', 'captured', 'settled',
     'merchant_notified', 'queried', 'closed', 'refund_requested', 'refund_accepted', 'refund_settled')),
  detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX payment_events_payment ON wallet.payment_events (payment_id, at, id);
CREATE TABLE wallet.attribute_changes (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  entity TEXT NOT NULL CHECK (entity IN ('user', 'account', 'card', 'merchant', 'channel')),
  entity_id TEXT COLLATE "C" NOT NULL,
  attribute TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX attribute_changes_entity ON wallet.attribute_changes (entity, entity_id, attribute, at);
CREATE TABLE wallet.kyc_submissions (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected')),
  reason TEXT NOT NULL DEFAULT '',
  at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX kyc_submissions_user ON wallet.kyc_submissions (user_id, at DESC);
CREATE TABLE wallet.invoices (
  id TEXT COLLATE "C" PRIMARY KEY CHECK (id <> ''),
  payment_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.payments (id),
  title TEXT NOT NULL DEFAULT '',
  tax_no TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('requested', 'issued', 'failed', 'cancelled')),
  at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX invoices_payment ON wallet.invoices (payment_id);
RESET ROLE;
