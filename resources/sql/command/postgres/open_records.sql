--@ name   open_records
--@ guard  agent supervisor auditor
--@ param  user_no text optional, order_no text optional, ticket_no text optional, orders json optional
DECLARE
  v_users TEXT[];
BEGIN
  IF p_orders IS NOT NULL THEN
    PERFORM api.orders_gate(p_orders);
  END IF;
  v_users := ARRAY(
    SELECT x.id FROM (
      SELECT u.id FROM wallet.users AS u WHERE u.user_no = p_user_no
      UNION SELECT p.user_id FROM wallet.payments AS p WHERE p.order_no = p_order_no
      UNION SELECT t.user_id FROM desk.tickets AS t WHERE t.ticket_no = p_ticket_no
      UNION SELECT p.user_id FROM compat.json_each(p_orders) AS j JOIN wallet.payments AS p ON p.order_no = j.value
      WHERE p_orders IS NOT NULL) AS x (id));
  IF (p_user_no IS NULL AND p_order_no IS NULL AND p_ticket_no IS NULL AND p_orders IS NULL)
     OR (cardinality(v_users) > 1 AND api.has_kind(api.me(), 'supervisor')) THEN
    INSERT INTO desk.openings (id, login) VALUES (compat.uuid7(), api.me());
    PERFORM api.audit('many_opened', 'staff', api.me(), p_command, '');
  ELSE
    -- Opened by another call at the same moment: once is enough.
    PERFORM desk.lock_person(api.me());
    v_users := ARRAY(SELECT x FROM unnest(v_users) AS x WHERE NOT api.is_open(x));
    INSERT INTO desk.openings (id, login, user_id) SELECT compat.uuid7(), api.me(), x FROM unnest(v_users) AS x;
    PERFORM api.audit('customer_opened', 'user', x, p_command, '') FROM unnest(v_users) AS x;
  END IF;
  -- Not how many: that would say whether two orders are one customer's, and a rollback would un-record the question.
  v_answer := jsonb_build_object('opened', 1);
END;
