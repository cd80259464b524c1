-- A payment that is said to be refunded, whole or in part, was taken first: told so at once under a hold, its money had
-- moved past the hold. What was taken before it may still be refunded.
CREATE TRIGGER payments_hold_refunded_insert BEFORE INSERT ON payments
WHEN NEW.status IN ('partially_refunded', 'refunded')
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
CREATE TRIGGER payments_hold_refunded_update BEFORE UPDATE ON payments
WHEN NEW.status IN ('partially_refunded', 'refunded')
  AND OLD.status NOT IN ('succeeded', 'partially_refunded', 'refunded')
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
