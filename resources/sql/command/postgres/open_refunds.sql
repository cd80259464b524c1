--@ name   open_refunds
--@ guard  supervisor auditor
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_id TEXT := compat.uuid7();
BEGIN
  INSERT INTO desk.refund_readings (id, login) VALUES (v_id, api.me());
  PERFORM api.audit('refunds_opened', 'refunds', v_id, p_command, '');
  v_answer := jsonb_build_object('reading', v_id, 'opened_at', compat.to_ms(v_now));
END;
