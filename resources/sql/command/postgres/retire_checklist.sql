--@ name   retire_checklist
--@ guard  supervisor
--@ param  id text required, version int(1..1000000000) required
DECLARE
  v_state TEXT;
BEGIN
  SELECT c.state INTO v_state FROM desk.checklists AS c WHERE c.id = p_id AND c.version = p_version FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_checklist');
  ELSIF v_state <> 'draft' THEN
    PERFORM api.refuse('WD013', 'checklist_not_draft');
  END IF;
  UPDATE desk.checklists SET state = 'retired' WHERE id = p_id AND version = p_version;
  PERFORM api.audit('checklist_discarded', 'checklist', p_id, p_command, format('version=%s', p_version));
  v_answer := jsonb_build_object('id', p_id, 'version', p_version);
END;
