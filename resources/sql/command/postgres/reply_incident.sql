--@ name   reply_incident
--@ guard  supervisor
--@ param  incident_id text required, text text required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_incident desk.incidents := api.lock_incident(p_incident_id);
BEGIN
  PERFORM api.check_text(p_text);
  IF v_incident.reply IS NOT NULL AND v_incident.reply <> p_text THEN
    PERFORM api.refuse('WD013', 'incident_replied');
  ELSIF v_incident.reply IS NULL THEN
    UPDATE desk.incidents SET reply = p_text, replied_by = api.me(), replied_at = v_now WHERE id = v_incident.id;
    PERFORM api.audit('incident_replied', 'incident', v_incident.id, p_command, '');
  END IF;
  v_answer := jsonb_build_object('incident_id', v_incident.id,
                                 'replied_at', compat.to_ms(coalesce(v_incident.replied_at, v_now)));
END;
