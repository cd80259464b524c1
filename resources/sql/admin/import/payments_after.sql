DELETE FROM wallet.account_entries
WHERE substr(id, 1, 6) = 'entry:' AND account_id IN (SELECT s.account_id FROM import_stage AS s);
INSERT INTO wallet.account_entries (id, account_id, seq, at, payment_id, delta_minor, balance_after_minor)
SELECT 'entry:' || p.id, p.account_id, row_number() OVER w, p.created_at, p.id,
  p.balance_after_minor - coalesce(lag(p.balance_after_minor) OVER w, p.balance_after_minor - CASE
    WHEN p.status IN ('failed', 'pending', 'unknown') OR p.funding = 'card' THEN 0
    WHEN p.kind IN ('payment', 'transfer_out', 'withdrawal', 'fee') THEN -(p.amount_minor + p.fee_minor)
    ELSE p.amount_minor - p.fee_minor END),
  p.balance_after_minor
FROM wallet.payments AS p
WHERE p.balance_after_minor IS NOT NULL AND p.account_id IN (SELECT s.account_id FROM import_stage AS s)
  AND NOT EXISTS (SELECT 1 FROM wallet.account_entries AS e WHERE e.account_id = p.account_id)
WINDOW w AS (PARTITION BY p.account_id ORDER BY p.created_at, p.id);
