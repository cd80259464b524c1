--@ name   preview_ring
--@ guard  supervisor
--@ param  user_no text required, link enum(device|card|payee) required, link_id text required
DECLARE
  v_user_id TEXT := api.user_id_of(p_user_no);
  v_id TEXT := compat.uuid7();
  v_ring TEXT[];
BEGIN
  PERFORM api.opened_user_no(p_user_no);
  IF NOT api.has_link(v_user_id, p_link, p_link_id) THEN
    PERFORM api.refuse('WD006', 'unknown_link');
  END IF;
  v_ring := api.ring_of(v_user_id, p_link, p_link_id);
  IF cardinality(v_ring) > 200 THEN
    PERFORM api.refuse('WD003', 'ring_too_large');
  END IF;
  INSERT INTO desk.ring_previews (id, login, user_id, link, link_id, people, members)
  VALUES (v_id, api.me(), v_user_id, p_link, p_link_id, to_jsonb(v_ring)::text, cardinality(v_ring));
  PERFORM api.audit('ring_previewed', 'user', v_user_id, p_command,
                    'link=' || p_link || ' members=' || cardinality(v_ring));
  -- Nothing of the ring: what this transaction told, its rollback would un-record. ring_digest tells it.
  v_answer := jsonb_build_object('preview_id', v_id);
END;
