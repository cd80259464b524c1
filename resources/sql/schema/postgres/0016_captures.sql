-- A payment that is said to be refunded, whole or in part, was taken first: told so at once under a hold, its money had
-- moved past the hold. What was taken before it may still be refunded.
CREATE TRIGGER c_hold_refunded_insert BEFORE INSERT ON wallet.payments FOR EACH ROW
WHEN (NEW.status IN ('partially_refunded', 'refunded')) EXECUTE FUNCTION wallet.refuse_under_hold();
CREATE TRIGGER c_hold_refunded_update BEFORE UPDATE ON wallet.payments FOR EACH ROW
WHEN (NEW.status IN ('partially_refunded', 'refunded')
      AND OLD.status NOT IN ('succeeded', 'partially_refunded', 'refunded'))
EXECUTE FUNCTION wallet.refuse_under_hold();
