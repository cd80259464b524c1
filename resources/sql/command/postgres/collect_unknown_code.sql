--@ name   collect_unknown_code
--@ guard  agent supervisor
--@ param  order_no text required
DECLARE
  v_payment wallet.payments;
  v_new BOOLEAN;
BEGIN
  SELECT p.* INTO v_payment FROM wallet.payments AS p WHERE p.order_no = p_order_no;
  IF v_payment.id IS NULL THEN
    PERFORM api.refuse('WD006', 'unknown_payment');
  END IF;
  -- The answer says what a payment ended with: as for any read of it, the customer was opened before.
  PERFORM api.opened_orders(jsonb_build_array(p_order_no)::text);
  IF coalesce(v_payment.response_code, '') = '' THEN
    PERFORM api.refuse('WD013', 'no_response_code');
  END IF;
  INSERT INTO desk.unknown_codes (scheme, code, first_payment_id, first_seen_at)
  VALUES (coalesce(v_payment.scheme, ''), v_payment.response_code, v_payment.id, v_payment.created_at)
  ON CONFLICT (scheme, code) DO NOTHING;
  v_new := FOUND;
  IF v_new THEN
    PERFORM api.audit('unknown_code_collected', 'payment', v_payment.id, p_command, '');
  END IF;
  v_answer := jsonb_build_object('scheme', coalesce(v_payment.scheme, ''), 'code', v_payment.response_code,
                                 'new', v_new::integer);
END;
