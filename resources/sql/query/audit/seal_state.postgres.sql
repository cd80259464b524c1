--@ name     seal_state
--@ guard    agent supervisor auditor security
--@ result   number int, series int, row_count int, sealed_at ts?, root text?, pending int, pending_since ts?
--@ language plpgsql
DECLARE
  v_last evidence.seals;
BEGIN
  SELECT s.* INTO v_last FROM evidence.seals AS s ORDER BY s.number DESC LIMIT 1;
  RETURN QUERY
  SELECT coalesce(v_last.number, 0), coalesce(v_last.series, 0)::bigint, coalesce(v_last.row_count, 0), compat.to_ms(v_last.at), v_last.root, count(*), compat.to_ms(min(w.at))
  FROM (SELECT a.at FROM evidence.audit AS a
        WHERE a.txid::bigint >= CASE WHEN coalesce(v_last.opening, true) THEN 0 ELSE v_last.window_to END
          AND a.id > coalesce(v_last.base_id, 0)
        ORDER BY a.txid::bigint LIMIT 100000) AS w;
END
