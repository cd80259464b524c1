-- What failed or hangs, in the order of time: mass work pages through it and never meets the many that succeeded.
SET LOCAL ROLE walletdesk_owner;
CREATE INDEX payments_unsettled_time ON wallet.payments (created_at, id)
  WHERE status IN ('failed', 'unknown', 'pending');
RESET ROLE;
