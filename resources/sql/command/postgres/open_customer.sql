--@ name   open_customer
--@ guard  agent supervisor
--@ param  user_no text required
DECLARE
  v_user_id TEXT := api.user_id_of(p_user_no);
BEGIN
  -- A tab reads itself anew after each change: for five minutes that is one look, and one row.
  PERFORM desk.lock_person(api.me());
  IF NOT EXISTS (
      SELECT FROM desk.openings AS o
      WHERE o.login = api.me() AND o.user_id = v_user_id AND o.opened_at > clock_timestamp() - interval '5 minutes'
        AND o.txid IS DISTINCT FROM pg_current_xact_id()::text) THEN
    INSERT INTO desk.openings (id, login, user_id) VALUES (compat.uuid7(), api.me(), v_user_id);
    PERFORM api.audit('customer_opened', 'user', v_user_id, p_command, '');
  END IF;
  -- Nothing of the person: what this transaction told, its rollback would un-record. customer_head tells it.
  v_answer := jsonb_build_object('opened', 1);
END;
