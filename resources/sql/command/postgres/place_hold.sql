--@ name   place_hold
--@ guard  agent supervisor
--@ param  user_no text required, account_id text optional, scope enum(outgoing|withdrawals|all|sign_in) required
--@ param  reason enum(account_takeover|lost_phone|lost_card|customer_request|fraud_suspected|legal_order|other) required
--@ param  note text optional, until ts optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_user_id TEXT := api.user_id_of(p_user_no);
BEGIN
  IF p_account_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM wallet.accounts AS a WHERE a.id = p_account_id AND a.user_id = v_user_id) THEN
    PERFORM api.refuse('WD006', 'unknown_account');
  END IF;
  PERFORM api.check_hold_terms(p_reason, p_note, p_until, v_now);
  v_answer := jsonb_build_object(
    'hold_id', api.put_hold(v_user_id, p_account_id, p_scope, p_reason, p_note, '', p_until, v_now, p_command, ''),
    'placed_at', compat.to_ms(v_now));
END;
