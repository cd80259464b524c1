-- Who looked at the refunds that wait, and that a refund was carried out.
CREATE TABLE refund_readings (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL REFERENCES staff (login),
  opened_at INTEGER NOT NULL,
  txid TEXT
) STRICT;
CREATE TRIGGER refund_readings_keep_update BEFORE UPDATE ON refund_readings
BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER refund_readings_keep_delete BEFORE DELETE ON refund_readings
BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;

-- Under whoever is signed in; an import is the owner's. The leaf as in 0003.
CREATE TRIGGER refund_requests_audit_settled AFTER UPDATE ON refund_requests
WHEN OLD.state = 'approved' AND NEW.state = 'settled'
BEGIN
  INSERT INTO audit (at, login, action, target_kind, target_id, detail, leaf)
  SELECT f.at, f.login, 'refund_settled', 'payment', f.target, f.detail,
         sha256_hex(length(f.at) || ':' || f.at || length(CAST(f.login AS BLOB)) || ':' || f.login
                    || '14:refund_settled' || '7:payment' || length(CAST(f.target AS BLOB)) || ':' || f.target || '-'
                    || length(CAST(f.detail AS BLOB)) || ':' || f.detail || '-')
  FROM (SELECT NEW.settled_at AS at, NEW.payment_id AS target,
               coalesce(nullif(me(), ''),
                        (SELECT s.login FROM staff AS s
                         ORDER BY s.login = coalesce((SELECT o.value FROM settings AS o WHERE o.key = 'owner'), '') DESC,
                                  s.added_at, s.login LIMIT 1), '') AS login,
               'request=' || NEW.id || ' amount=' || NEW.amount_minor || ':' || NEW.currency || ' refund='
               || NEW.refund_payment_id AS detail) AS f;
END;

-- Who has the device or the card, or sent to the payee of that order: once for each device, card and payment of theirs.
CREATE VIEW ring_ties AS
SELECT 'device' AS link, d.id AS link_id, o.user_id, NULL AS at
FROM devices AS d JOIN devices AS o ON o.fingerprint = d.fingerprint
UNION ALL
SELECT 'card', c.id, o.user_id, NULL
FROM cards AS c JOIN cards AS o ON o.fingerprint = c.fingerprint
UNION ALL
SELECT 'payee', p.order_no, o.user_id, o.created_at
FROM payments AS p JOIN payments AS o ON o.payee_no = p.payee_no
WHERE o.kind IN ('payment', 'transfer_out', 'withdrawal');
