--@ name   note_refusal
--@ guard  agent supervisor auditor security
--@ param  operation text required, state text required, word text required
-- What the program was refused, as its own client tells it: the refusal itself rolled back what it would have
-- written. Words only, of functions that exist, 60 an hour.
DECLARE
  v_noted BOOLEAN := false;
BEGIN
  IF p_state !~ '^(WD0[01][0-9]|42501)$' OR p_word !~ '^[a-z][a-z0-9_]{0,39}$' OR length(p_operation) > 63
     OR NOT EXISTS (SELECT FROM pg_proc AS p WHERE p.pronamespace = 'api'::regnamespace
                    AND p.proname = p_operation || '_v1') THEN
    PERFORM api.refuse('WD003', 'refusal_invalid');
  END IF;
  PERFORM desk.lock_person(api.me());
  -- The tab of a VIP customer is refused part by part: that is one look.
  IF NOT (p_word = 'vip_grant_needed' AND EXISTS (
            SELECT FROM evidence.audit AS a
            WHERE a.login = api.me() AND a.at > clock_timestamp() - interval '10 seconds' AND a.action = 'refused'
              AND a.detail LIKE '% word=vip_grant_needed'))
     AND (SELECT count(*) FROM evidence.audit AS a
          WHERE a.login = api.me() AND a.at > clock_timestamp() - interval '1 hour' AND a.action = 'refused') < 60 THEN
    PERFORM api.audit('refused', 'function', p_operation, p_command, 'state=' || p_state || ' word=' || p_word);
    v_noted := true;
  END IF;
  v_answer := jsonb_build_object('noted', v_noted::integer);
END;
