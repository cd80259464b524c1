--@ name   record_payment_query
--@ guard  agent supervisor
--@ param  order_no text required, result enum(succeeded|failed|still_unknown) required, note text optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_payment_id TEXT := (SELECT p.id FROM wallet.payments AS p WHERE p.order_no = p_order_no);
BEGIN
  IF v_payment_id IS NULL THEN
    PERFORM api.refuse('WD006', 'unknown_payment');
  ELSIF length(coalesce(p_note, '')) > 2000 THEN
    PERFORM api.refuse('WD003', 'text_too_long');
  END IF;
  INSERT INTO desk.payment_queries (id, payment_id, login, at, result, note)
  VALUES (compat.uuid7(), v_payment_id, api.me(), v_now, p_result, coalesce(p_note, ''));
  PERFORM api.audit('payment_query_recorded', 'payment', v_payment_id, p_command, 'result=' || p_result);
  v_answer := jsonb_build_object('order_no', p_order_no, 'result', p_result, 'at', compat.to_ms(v_now));
END;
