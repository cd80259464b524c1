--@ name   declare_incident
--@ guard  supervisor
--@ param  dimension enum(channel|issuer|merchant) required, entity text required, scheme text optional
--@ param  code text optional, started_at ts required, note text optional
DECLARE
  v_now TIMESTAMPTZ := compat.now();
  v_id TEXT := compat.uuid7();
  v_label TEXT;
BEGIN
  v_label := CASE p_dimension
    WHEN 'channel' THEN (SELECT h.name FROM wallet.channels AS h WHERE h.code = p_entity)
    WHEN 'issuer' THEN (SELECT c.issuer FROM wallet.cards AS c WHERE c.issuer = p_entity LIMIT 1)
    ELSE (SELECT m.name FROM wallet.merchants AS m WHERE m.merchant_no = p_entity) END;
  IF v_label IS NULL THEN
    PERFORM api.refuse('WD006', 'unknown_entity');
  ELSIF p_started_at > v_now THEN
    PERFORM api.refuse('WD003', 'starts_later');
  ELSIF length(coalesce(p_note, '')) > 20000 THEN
    PERFORM api.refuse('WD003', 'text_too_long');
  END IF;
  INSERT INTO desk.incidents (id, dimension, entity, label, scheme, code, started_at, note, declared_by, declared_at)
  VALUES (v_id, p_dimension, p_entity, v_label, coalesce(p_scheme, ''), coalesce(p_code, ''), p_started_at,
          btrim(coalesce(p_note, '')), api.me(), v_now)
  ON CONFLICT (dimension, entity, scheme, code) WHERE closed_at IS NULL DO NOTHING;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD013', 'incident_stands');
  END IF;
  PERFORM api.audit('incident_declared', 'incident', v_id, p_command,
                    'dimension=' || p_dimension || ' scheme=' || coalesce(p_scheme, '') || ' code=' || coalesce(p_code, ''));
  v_answer := jsonb_build_object('incident_id', v_id, 'declared_at', compat.to_ms(v_now));
END;
