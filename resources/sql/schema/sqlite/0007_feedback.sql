-- What agents say of a diagnosis once the case is clear: the cause confirmed or corrected, and check by check whether
-- it was right. Only added to.
CREATE TABLE cause_feedback (
  id TEXT PRIMARY KEY,
  payment_id TEXT NOT NULL REFERENCES payments (id),
  login TEXT NOT NULL REFERENCES staff (login),
  at INTEGER NOT NULL,
  checklist_id TEXT NOT NULL CHECK (length(checklist_id) BETWEEN 1 AND 100),
  checklist_version INTEGER NOT NULL CHECK (checklist_version > 0),
  shown_cause TEXT NOT NULL CHECK (shown_cause IN (
    'insufficient_funds', 'limit_exceeded', 'account_abnormal', 'card_blocked', 'card_invalid',
    'payee_invalid', 'amount_invalid', 'currency_unsupported', 'merchant_restricted', 'risk_review',
    'auth_failed', 'issuer_unavailable', 'channel_outage', 'network_timeout', 'duplicate_order',
    'order_state', 'refund_failed', 'unknown')),
  cause TEXT NOT NULL CHECK (cause IN (
    'insufficient_funds', 'limit_exceeded', 'account_abnormal', 'card_blocked', 'card_invalid',
    'payee_invalid', 'amount_invalid', 'currency_unsupported', 'merchant_restricted', 'risk_review',
    'auth_failed', 'issuer_unavailable', 'channel_outage', 'network_timeout', 'duplicate_order',
    'order_state', 'refund_failed', 'unknown')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000)
) STRICT;
CREATE INDEX cause_feedback_payment ON cause_feedback (payment_id, at DESC, id DESC);
CREATE TABLE check_feedback (
  feedback_id TEXT NOT NULL REFERENCES cause_feedback (id),
  check_id TEXT NOT NULL CHECK (length(check_id) BETWEEN 1 AND 64 AND check_id NOT GLOB '*[^a-z0-9_]*'),
  led INTEGER NOT NULL CHECK (led IN (0, 1)),
  was_right INTEGER NOT NULL CHECK (was_right IN (0, 1)),
  PRIMARY KEY (feedback_id, check_id)
) STRICT;
CREATE TRIGGER cause_feedback_keep_update BEFORE UPDATE ON cause_feedback BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER cause_feedback_keep_delete BEFORE DELETE ON cause_feedback BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER check_feedback_keep_update BEFORE UPDATE ON check_feedback BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER check_feedback_keep_delete BEFORE DELETE ON check_feedback BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
-- One person sits here; what is known of the order of things is the newest row: judgements come with it.
CREATE TRIGGER check_feedback_with_its_feedback BEFORE INSERT ON check_feedback
WHEN NEW.feedback_id IS NOT (SELECT id FROM cause_feedback ORDER BY rowid DESC LIMIT 1)
BEGIN
  SELECT RAISE(ABORT, '42501 append_only');
END;
