--@ name   request_refund
--@ guard  agent supervisor
--@ param  order_no text required, amount_minor int required, currency text required, note text required
--@ param  reason enum(duplicate_payment|wrong_amount|not_delivered|cancelled|not_authorised|goodwill|other) required
DECLARE
  v_payment wallet.payments;
  v_contact_id TEXT;
  v_note TEXT := btrim(p_note);
  v_request desk.refund_requests;
BEGIN
  IF length(v_note) < 8 THEN
    PERFORM api.refuse('WD003', 'note_too_short');
  ELSIF length(v_note) > 2000 THEN
    PERFORM api.refuse('WD003', 'text_too_long');
  END IF;
  SELECT p.* INTO v_payment FROM wallet.payments AS p WHERE p.order_no = p_order_no;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_payment');
  END IF;
  PERFORM api.opened_order_no(p_order_no);
  IF api.verification_locked(v_payment.user_id, compat.now()) THEN
    PERFORM api.refuse('WD016', 'verification_locked');
  END IF;
  SELECT c.id INTO v_contact_id FROM desk.contacts AS c
  WHERE c.user_id = v_payment.user_id AND c.login = api.me() AND c.ended_at IS NULL AND api.verified_in(c.id);
  IF NOT FOUND THEN
    PERFORM api.refuse('WD012', 'not_verified');
  END IF;
  -- Whether it is approved at once, and until when it waits, is the table's own judgement.
  INSERT INTO desk.refund_requests (id, payment_id, contact_id, amount_minor, currency, reason_code, note, requested_by)
  VALUES (compat.uuid7(), v_payment.id, v_contact_id, p_amount_minor, p_currency, p_reason, v_note, api.me())
  RETURNING * INTO v_request;
  PERFORM api.audit('refund_requested', 'payment', v_payment.id, p_command,
                    'request=' || v_request.id || ' amount=' || v_request.amount_minor || ':' || v_request.currency
                    || ' reason=' || p_reason || ' state=' || v_request.state);
  v_answer := jsonb_build_object('request_id', v_request.id, 'state', v_request.state,
                                 'lapses_at', compat.to_ms(v_request.lapses_at));
END;
