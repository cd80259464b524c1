--@ name   save_checklist
--@ guard  supervisor
--@ param  id text required, base int(0..1000000000) required, content text required
DECLARE
  v_version INTEGER;
  v_sha256 TEXT;
BEGIN
  IF p_id !~ '^[[:graph:]]{1,100}$' THEN
    PERFORM api.refuse('WD003', 'checklist_id');
  END IF;
  -- Two who save at once queue here; the second one then sees the first one's version.
  PERFORM pg_advisory_xact_lock(hashtextextended('desk.checklists', 0));
  SELECT coalesce(max(c.version), 0) + 1 INTO v_version FROM desk.checklists AS c;
  INSERT INTO desk.checklists (id, version, state, content, content_sha256, base_version, created_by, created_at)
  VALUES (p_id, v_version, 'draft', p_content, '', p_base, api.me(), compat.now())
  RETURNING content_sha256 INTO v_sha256;
  UPDATE desk.checklists SET state = 'retired' WHERE id = p_id AND version = p_base AND state = 'draft';
  PERFORM api.audit('checklist_saved', 'checklist', p_id, p_command,
                    format('version=%s base=%s sha256=%s', v_version, p_base, v_sha256));
  v_answer := jsonb_build_object('id', p_id, 'version', v_version, 'sha256', v_sha256);
END;
