--@ name   record_cause_feedback
--@ guard  agent supervisor
--@ param  order_no text required, checklist_id text required, checklist_version int required
--@ param  shown_cause enum(insufficient_funds|limit_exceeded|account_abnormal|card_blocked|card_invalid|payee_invalid|amount_invalid|currency_unsupported|merchant_restricted|risk_review|auth_failed|issuer_unavailable|channel_outage|network_timeout|duplicate_order|order_state|refund_failed|unknown) required
--@ param  cause enum(insufficient_funds|limit_exceeded|account_abnormal|card_blocked|card_invalid|payee_invalid|amount_invalid|currency_unsupported|merchant_restricted|risk_review|auth_failed|issuer_unavailable|channel_outage|network_timeout|duplicate_order|order_state|refund_failed|unknown) required
--@ param  checks json optional, note text optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_id TEXT := compat.uuid7();
  v_checks JSONB;
  v_payment_id TEXT := (SELECT p.id FROM wallet.payments AS p WHERE p.order_no = p_order_no);
BEGIN
  IF v_payment_id IS NULL THEN
    PERFORM api.refuse('WD006', 'unknown_payment');
  ELSIF length(coalesce(p_note, '')) > 2000 THEN
    PERFORM api.refuse('WD003', 'text_too_long');
  ELSIF length(p_checklist_id) NOT BETWEEN 1 AND 100 OR p_checklist_version NOT BETWEEN 1 AND 1000000 THEN
    PERFORM api.refuse('WD003', 'diagnosis_invalid');
  ELSIF NOT api.is_list(p_checks) THEN
    PERFORM api.refuse('WD003', 'checks_invalid');
  END IF;
  v_checks := coalesce(p_checks, '[]')::jsonb;
  IF jsonb_array_length(v_checks) > 100 OR EXISTS (SELECT FROM jsonb_array_elements(v_checks) AS c
                WHERE coalesce(c ->> 'check', '') !~ '^[a-z0-9_]{1,64}$'
                   OR coalesce(jsonb_typeof(c -> 'right'), '') <> 'boolean'
                   OR coalesce(jsonb_typeof(c -> 'leading'), '') <> 'boolean')
        OR (SELECT count(DISTINCT c ->> 'check') < count(*) FROM jsonb_array_elements(v_checks) AS c) THEN
    PERFORM api.refuse('WD003', 'checks_invalid');
  END IF;
  INSERT INTO desk.cause_feedback (id, payment_id, login, at, checklist_id, checklist_version, shown_cause, cause,
                                   note)
  VALUES (v_id, v_payment_id, api.me(), v_now, p_checklist_id, p_checklist_version, p_shown_cause, p_cause,
          coalesce(p_note, ''))
  RETURNING at INTO v_now;
  INSERT INTO desk.check_feedback (feedback_id, check_id, led, was_right)
  SELECT v_id, c ->> 'check', (c ->> 'leading')::boolean, (c ->> 'right')::boolean
  FROM jsonb_array_elements(v_checks) AS c;
  PERFORM api.audit('cause_feedback_recorded', 'payment', v_payment_id, p_command,
                    'shown=' || p_shown_cause || ' cause=' || p_cause);
  v_answer := jsonb_build_object('id', v_id, 'at', compat.to_ms(v_now));
END;
