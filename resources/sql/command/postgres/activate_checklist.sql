--@ name   activate_checklist
--@ guard  supervisor
--@ param  id text required, version int(1..1000000000) required, sha256 text required
DECLARE
  v_before INTEGER;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('desk.checklists', 0));
  SELECT c.version INTO v_before FROM desk.checklists AS c WHERE c.state = 'active';
  INSERT INTO desk.checklist_activations (seq, checklist_id, version, content_sha256, activated_by, at)
  VALUES ((SELECT coalesce(max(a.seq), 0) + 1 FROM desk.checklist_activations AS a), p_id, p_version, p_sha256,
          api.me(), compat.now());
  PERFORM api.audit('checklist_activated', 'checklist', p_id, p_command,
                    format('version=%s before=%s sha256=%s', p_version, coalesce(v_before, 0), p_sha256));
  v_answer := jsonb_build_object('id', p_id, 'version', p_version);
END;
