--@ name   announce_incident
--@ guard  supervisor
--@ param  incident_id text required, text_en text required, text_zh text required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_incident desk.incidents := api.lock_incident(p_incident_id);
BEGIN
  IF btrim(p_text_en) = '' OR btrim(p_text_zh) = '' OR length(p_text_en) > 500 OR length(p_text_zh) > 500 THEN
    PERFORM api.refuse('WD003', 'text_length');
  END IF;
  UPDATE desk.incidents
  SET text_en = btrim(p_text_en), text_zh = btrim(p_text_zh), announced_by = api.me(), announced_at = v_now
  WHERE id = v_incident.id;
  PERFORM api.audit('incident_announced', 'incident', v_incident.id, p_command, '');
  v_answer := jsonb_build_object('incident_id', v_incident.id, 'announced_at', compat.to_ms(v_now));
END;
