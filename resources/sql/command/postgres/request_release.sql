--@ name   request_release
--@ guard  agent supervisor
--@ param  hold_id text required, note text required
--@ param  reason enum(placed_in_error|customer_verified|investigation_closed|order_lifted|other) required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_hold desk.holds;
  v_request_id TEXT := compat.uuid7();
  v_note TEXT := btrim(p_note);
BEGIN
  IF length(v_note) < 8 THEN
    PERFORM api.refuse('WD003', 'note_too_short');
  END IF;
  SELECT h.* INTO v_hold FROM desk.holds AS h WHERE h.id = p_hold_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_hold');
  ELSIF v_hold.closed_at IS NOT NULL OR v_hold.until <= v_now THEN
    PERFORM api.refuse('WD013', 'hold_closed');
  ELSIF EXISTS (SELECT 1 FROM desk.release_requests AS r
                WHERE r.hold_id = p_hold_id AND r.decision IS NULL AND r.lapses_at > v_now) THEN
    PERFORM api.refuse('WD013', 'request_open');
  END IF;
  INSERT INTO desk.release_requests (id, hold_id, requested_by, reason_code, note, at, lapses_at)
  VALUES (v_request_id, p_hold_id, api.me(), p_reason, v_note, v_now, v_now + interval '72 hours');
  PERFORM api.audit('release_requested', 'hold', p_hold_id, p_command, 'reason=' || p_reason);
  v_answer := jsonb_build_object('request_id', v_request_id, 'hold_id', p_hold_id,
                                 'lapses_at', compat.to_ms(v_now + interval '72 hours'));
END;
