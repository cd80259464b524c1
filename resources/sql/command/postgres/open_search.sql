--@ name   open_search
--@ guard  agent supervisor
DECLARE
  v_now TIMESTAMPTZ;
  v_id TEXT := compat.uuid7();
  v_counter INTEGER := floor(random() * 64)::integer;
BEGIN
  INSERT INTO desk.search_sessions (id, login, counter, counted_from)
  VALUES (v_id, api.me(), v_counter, api.search_counter(v_counter)) RETURNING opened_at INTO v_now;
  PERFORM api.audit('search_opened', 'search', v_id, p_command, '');
  v_answer := jsonb_build_object('session', v_id, 'opened_at', compat.to_ms(v_now));
END;
