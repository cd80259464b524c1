--@ name   open_audit
--@ guard  supervisor auditor
--@ param  purpose enum(read|verify|export) required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_id TEXT := compat.uuid7();
BEGIN
  INSERT INTO evidence.audit_readings (id, login, purpose) VALUES (v_id, api.me(), p_purpose);
  PERFORM api.audit('audit_opened', 'audit', v_id, p_command, 'purpose=' || p_purpose);
  v_answer := jsonb_build_object('reading', v_id, 'opened_at', compat.to_ms(v_now));
END;
