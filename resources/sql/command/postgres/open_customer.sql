--@ name   open_customer
--@ guard  agent supervisor
--@ param  user_no text required
DECLARE
  v_user_id TEXT := api.user_id_of(p_user_no);
BEGIN
  INSERT INTO desk.openings (id, login, user_id) VALUES (compat.uuid7(), api.me(), v_user_id);
  PERFORM api.audit('customer_opened', 'user', v_user_id, p_command, '');
  -- Nothing of the person: what this transaction told, its rollback would un-record. customer_head tells it.
  v_answer := jsonb_build_object('opened', 1);
END;
