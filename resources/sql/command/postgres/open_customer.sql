--@ name   open_customer
--@ guard  agent supervisor
--@ param  user_no text required
DECLARE
  v_user wallet.users;
BEGIN
  SELECT u.* INTO v_user FROM wallet.users AS u WHERE u.user_no = p_user_no;
  IF v_user.id IS NULL THEN
    PERFORM api.refuse('WD006', 'unknown_user');
  END IF;
  INSERT INTO desk.openings (id, login, user_id) VALUES (compat.uuid7(), api.me(), v_user.id);
  PERFORM api.audit('customer_opened', 'user', v_user.id, p_command, '');
  -- Nothing of the person: what this transaction told, its rollback would un-record. customer_head tells it.
  v_answer := jsonb_build_object('opened', 1);
END;
