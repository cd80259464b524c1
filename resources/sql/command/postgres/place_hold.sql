--@ name   place_hold
--@ guard  agent supervisor
--@ param  user_no text required, account_id text optional, scope enum(outgoing|withdrawals|all|sign_in) required
--@ param  reason enum(account_takeover|lost_phone|lost_card|customer_request|fraud_suspected|legal_order|other) required
--@ param  note text optional, until ts optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_user_id TEXT := api.user_id_of(p_user_no);
  v_hold_id TEXT := compat.uuid7();
  v_note TEXT := btrim(coalesce(p_note, ''));
BEGIN
  IF p_account_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM wallet.accounts AS a WHERE a.id = p_account_id AND a.user_id = v_user_id) THEN
    PERFORM api.refuse('WD006', 'unknown_account');
  END IF;
  IF p_reason = 'other' AND length(v_note) < 8 THEN
    PERFORM api.refuse('WD003', 'note_too_short');
  END IF;
  IF p_until <= v_now THEN
    PERFORM api.refuse('WD003', 'until_past');
  END IF;
  INSERT INTO desk.holds (id, user_id, account_id, scope, reason_code, note, placed_by, placed_at, until)
  VALUES (v_hold_id, v_user_id, p_account_id, p_scope, p_reason, v_note, api.me(), v_now, p_until);
  PERFORM api.audit('hold_placed', 'user', v_user_id, p_command, 'scope=' || p_scope || ' reason=' || p_reason);
  v_answer := jsonb_build_object('hold_id', v_hold_id, 'placed_at', compat.to_ms(v_now));
END;
