--@ name   place_ring_hold
--@ guard  supervisor
--@ param  user_no text required, link enum(device|card|payee) required, link_id text required, ring text required
--@ param  scope enum(outgoing|withdrawals|all|sign_in) required
--@ param  reason enum(account_takeover|lost_phone|lost_card|customer_request|fraud_suspected|legal_order|other) required
--@ param  note text optional, basis text optional, until ts optional
-- Those whom the caller was shown (ring: the digest that the preview answered), or nobody. One who cannot be held keeps nobody else from being held.
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_ring desk.ring_previews := api.ring_shown(api.user_id_of(p_user_no), p_link, p_link_id, p_ring);
  v_people TEXT[] := ARRAY(SELECT j.value FROM compat.json_each(v_ring.people) AS j);
  v_member RECORD;
  v_result TEXT;
  v_hold_id TEXT;
  v_placed BIGINT := 0;
  v_results JSONB := '[]';
BEGIN
  PERFORM api.check_hold_terms(p_reason, p_note, p_until, v_now);
  IF api.ring_of(v_ring.user_id, v_ring.link, v_ring.link_id) IS DISTINCT FROM v_people THEN
    PERFORM api.refuse('WD015', 'ring_changed');
  END IF;
  PERFORM desk.lock_accounts_of(v_people);
  FOR v_member IN SELECT u.id, u.user_no, u.status FROM wallet.users AS u WHERE u.id = ANY (v_people) ORDER BY u.id LOOP
    v_hold_id := NULL;
    IF v_member.status = 'closed' THEN
      v_result := 'customer_closed';
    ELSIF api.is_held(v_member.id, p_scope, p_reason, p_until) THEN
      v_result := 'already_held';
    ELSE
      v_result := 'placed';
      v_placed := v_placed + 1;
      v_hold_id := api.put_hold(v_member.id, NULL, p_scope, p_reason, p_note, p_basis, p_until, v_now, p_command,
                                ' ring=' || v_ring.link);
    END IF;
    v_results := v_results || jsonb_build_object('user_no', v_member.user_no, 'result', v_result, 'hold_id', v_hold_id);
  END LOOP;
  PERFORM api.audit('ring_held', 'user', v_ring.user_id, p_command, format(
    'link=%s members=%s placed=%s scope=%s reason=%s', v_ring.link, v_ring.members, v_placed, p_scope, p_reason));
  v_answer := jsonb_build_object('placed', v_placed, 'placed_at', compat.to_ms(v_now), 'results', v_results::text);
END;
