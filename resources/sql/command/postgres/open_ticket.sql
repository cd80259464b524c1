--@ name   open_ticket
--@ guard  agent supervisor
--@ param  user_no text required, subject text required, text text optional, sub_category text optional
--@ param  category enum(payment_failed|money_missing|refund|account_access|fraud|card|limit|other) required
--@ param  channel enum(call|chat|mail) optional, priority enum(low|normal|high|urgent) optional
--@ param  payments json optional, diagnoses json optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_user_id TEXT := api.user_id_of(p_user_no);
  v_subject TEXT := btrim(p_subject);
  v_ticket_id TEXT := compat.uuid7();
  v_ticket_no TEXT;
  v_orders TEXT[];
  v_diagnoses JSONB;
  v_payment wallet.payments;
  v_diagnosis JSONB;
  v_diagnosis_id TEXT;
  v_amount BIGINT;
  v_currency TEXT;
BEGIN
  IF v_subject = '' OR length(v_subject) > 300 THEN
    PERFORM api.refuse('WD003', 'subject_length');
  ELSIF length(coalesce(p_text, '')) > 20000 THEN
    PERFORM api.refuse('WD003', 'text_too_long');
  ELSIF NOT api.is_list(p_payments) THEN
    PERFORM api.refuse('WD003', 'invalid_orders');
  ELSIF NOT api.is_list(p_diagnoses) THEN
    PERFORM api.refuse('WD003', 'diagnosis_invalid');
  END IF;
  v_diagnoses := coalesce(p_diagnoses, '[]')::jsonb;
  SELECT coalesce(array_agg(DISTINCT x.order_no), '{}') INTO v_orders FROM (
    SELECT jsonb_array_elements_text(coalesce(p_payments, '[]')::jsonb)
    UNION SELECT d ->> 'order_no' FROM jsonb_array_elements(v_diagnoses) AS d) AS x (order_no);
  IF EXISTS (SELECT FROM unnest(v_orders) AS o (order_no)
             WHERE NOT EXISTS (SELECT FROM wallet.payments AS p
                               WHERE p.order_no = o.order_no AND p.user_id = v_user_id)) THEN
    PERFORM api.refuse('WD006', 'unknown_payment');
  ELSIF EXISTS (SELECT FROM jsonb_array_elements(v_diagnoses) AS d
                WHERE coalesce(d ->> 'outcome', '')
                        NOT IN ('not_failed', 'definite', 'retry', 'later', 'query_first')
                   OR d -> 'checklist' ->> 'id' IS NULL
                   OR coalesce(d -> 'checklist' ->> 'version', '') !~ '^[0-9]{1,9}$') THEN
    PERFORM api.refuse('WD003', 'diagnosis_invalid');
  END IF;
  SELECT CAST(sum(p.amount_minor) AS BIGINT), min(p.currency) INTO v_amount, v_currency
  FROM wallet.payments AS p WHERE p.order_no = ANY (v_orders) HAVING count(DISTINCT p.currency) = 1;

  v_ticket_no := api.next_ticket_no(v_now);
  INSERT INTO desk.tickets (id, ticket_no, user_id, contact_id, category, sub_category, channel, priority, team,
    amount_at_risk_minor, currency, subject, created_by, created_at, updated_by, updated_at)
  VALUES (v_ticket_id, v_ticket_no, v_user_id,
    (SELECT c.id FROM desk.contacts AS c WHERE c.user_id = v_user_id AND c.login = api.me() AND c.ended_at IS NULL),
    p_category, coalesce(p_sub_category, ''), coalesce(p_channel, 'call'), coalesce(p_priority, 'normal'),
    (SELECT s.team FROM desk.staff AS s WHERE s.login = api.me()), v_amount, v_currency, v_subject,
    api.me(), v_now, api.me(), v_now);
  PERFORM api.ticket_event(v_ticket_id, 'filed', coalesce(p_text, ''), NULL, 'new', v_now);
  FOR v_payment IN SELECT p.* FROM wallet.payments AS p WHERE p.order_no = ANY (v_orders) ORDER BY p.id LOOP
    INSERT INTO desk.ticket_links (ticket_id, kind, target_id) VALUES (v_ticket_id, 'payment', v_payment.id);
    INSERT INTO desk.ticket_snapshots (ticket_id, payment_id, taken_at, content)
    VALUES (v_ticket_id, v_payment.id, v_now, api.payment_snapshot(v_payment.id)::text);
  END LOOP;
  FOR v_diagnosis IN SELECT d FROM jsonb_array_elements(v_diagnoses) AS d LOOP
    v_diagnosis_id := compat.uuid7();
    INSERT INTO desk.diagnoses (id, payment_id, ticket_id, checklist_id, checklist_version, outcome, primary_cause,
                                content, login, at)
    SELECT v_diagnosis_id, p.id, v_ticket_id, v_diagnosis -> 'checklist' ->> 'id',
           (v_diagnosis -> 'checklist' ->> 'version')::integer, v_diagnosis ->> 'outcome',
           coalesce(v_diagnosis ->> 'primary_cause', ''), v_diagnosis::text, api.me(), v_now
    FROM wallet.payments AS p WHERE p.order_no = v_diagnosis ->> 'order_no';
    INSERT INTO desk.ticket_links (ticket_id, kind, target_id) VALUES (v_ticket_id, 'diagnosis', v_diagnosis_id);
  END LOOP;
  PERFORM api.audit('ticket_opened', 'ticket', v_ticket_id, p_command,
                    'category=' || p_category || ' payments=' || cardinality(v_orders));
  v_answer := jsonb_build_object('ticket_no', v_ticket_no, 'version', 1, 'created_at', compat.to_ms(v_now));
END;
