--@ name   decide_release
--@ guard  supervisor
--@ param  request_id text required, decision enum(approved|rejected) required, note text required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_request desk.release_requests;
  v_hold desk.holds;
  v_person TEXT := api.person_of(api.me());
BEGIN
  SELECT r.* INTO v_request FROM desk.release_requests AS r WHERE r.id = p_request_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_request');
  END IF;
  SELECT h.* INTO v_hold FROM desk.holds AS h WHERE h.id = v_request.hold_id FOR UPDATE;
  IF v_person IN (api.person_of(v_hold.placed_by), api.person_of(v_request.requested_by)) THEN
    PERFORM api.refuse('WD014', 'same_person');
  ELSIF btrim(p_note) = '' THEN
    PERFORM api.refuse('WD003', 'missing_note');
  ELSIF v_request.decision IS NOT NULL THEN
    PERFORM api.refuse('WD013', 'request_decided');
  ELSIF v_request.lapses_at <= v_now THEN
    PERFORM api.refuse('WD009', 'request_lapsed');
  ELSIF v_hold.closed_at IS NOT NULL THEN
    PERFORM api.refuse('WD013', 'hold_closed');
  END IF;
  UPDATE desk.release_requests
  SET decided_by = api.me(), decided_at = v_now, decision = p_decision, decision_note = btrim(p_note)
  WHERE id = p_request_id;
  IF p_decision = 'approved' THEN
    UPDATE desk.holds SET closed_at = v_now, closed_by = api.me(), close_reason = 'released'
    WHERE id = v_hold.id;
  END IF;
  PERFORM api.audit('release_' || p_decision, 'hold', v_hold.id, p_command, 'request=' || p_request_id);
  v_answer := jsonb_build_object('request_id', p_request_id, 'hold_id', v_hold.id, 'decision', p_decision,
                                 'decided_at', compat.to_ms(v_now));
END;
