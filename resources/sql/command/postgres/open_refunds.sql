--@ name   open_refunds
--@ guard  supervisor auditor
--@ param  lim int(1..201) required, cur_ts ts optional, cur_id text optional
-- The rows of refunds_waiting that the same position and limit will answer. A look at them is kept for 50 minutes, so
-- that the read after it is within its hour; what it showed before leaves no second row.
DECLARE
  v_reading TEXT;
  v_request desk.refund_requests;
BEGIN
  PERFORM desk.lock_person(api.me());
  SELECT r.id INTO v_reading FROM desk.refund_readings AS r
  WHERE r.login = api.me() AND r.opened_at > clock_timestamp() - interval '50 minutes'
  ORDER BY r.opened_at DESC, r.id DESC LIMIT 1;
  IF v_reading IS NULL THEN
    v_reading := compat.uuid7();
    INSERT INTO desk.refund_readings (id, login) VALUES (v_reading, api.me());
    PERFORM api.audit('refunds_opened', 'refunds', v_reading, p_command, '');
  END IF;
  FOR v_request IN
    SELECT r.* FROM desk.refund_requests AS r
    WHERE r.state = 'waiting' AND r.lapses_at > compat.now()
      AND (p_cur_id IS NULL OR (r.requested_at, r.id) > (p_cur_ts, p_cur_id))
    ORDER BY r.requested_at, r.id LIMIT p_lim
  LOOP
    INSERT INTO desk.refunds_read (reading_id, request_id) VALUES (v_reading, v_request.id) ON CONFLICT DO NOTHING;
    IF FOUND THEN
      PERFORM api.audit('refund_shown', 'payment', v_request.payment_id, p_command, 'request=' || v_request.id);
    END IF;
  END LOOP;
  v_answer := jsonb_build_object('reading', v_reading);
END;
