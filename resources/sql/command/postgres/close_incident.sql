--@ name   close_incident
--@ guard  supervisor
--@ param  incident_id text required, note text required
--@ param  disposition enum(explained|refunded|corrected|compensated|not_justified|withdrawn|duplicate) required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_incident desk.incidents := api.lock_incident(p_incident_id);
BEGIN
  PERFORM api.check_text(p_note);
  UPDATE desk.incidents
  SET disposition = p_disposition, closing_note = btrim(p_note), closed_by = api.me(), closed_at = v_now
  WHERE id = v_incident.id;
  PERFORM api.audit('incident_closed', 'incident', v_incident.id, p_command, 'disposition=' || p_disposition);
  v_answer := jsonb_build_object('incident_id', v_incident.id, 'closed_at', compat.to_ms(v_now));
END;
