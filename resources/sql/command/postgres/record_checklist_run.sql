--@ name   record_checklist_run
--@ guard  supervisor
--@ param  id text required, version int(1..1000000000) required, sha256 text required, cases int required, failed int required
DECLARE
  v_now TIMESTAMPTZ := compat.now();
BEGIN
  IF p_cases NOT BETWEEN 0 AND 100000 OR p_failed NOT BETWEEN 0 AND p_cases THEN
    PERFORM api.refuse('WD003', 'checklist_run');
  END IF;
  INSERT INTO desk.checklist_runs (id, checklist_id, version, content_sha256, login, at, cases, failed)
  VALUES (compat.uuid7(), p_id, p_version, p_sha256, api.me(), v_now, p_cases, p_failed);
  PERFORM api.audit('checklist_tested', 'checklist', p_id, p_command,
                    format('version=%s sha256=%s cases=%s failed=%s', p_version, p_sha256, p_cases, p_failed));
  v_answer := jsonb_build_object('id', p_id, 'version', p_version, 'at', compat.to_ms(v_now));
END;
