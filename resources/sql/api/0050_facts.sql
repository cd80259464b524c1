-- Reads over a list of order numbers. Repeatable: rebuilt with every migration.
SET LOCAL ROLE walletdesk_api;

-- SQLite's json_each over an array of texts, as far as the one SQL text uses it.
CREATE OR REPLACE FUNCTION compat.json_each(p_list text, OUT value text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_array_elements_text(p_list::jsonb);

CREATE OR REPLACE FUNCTION api.orders_gate(p_orders text) RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF p_orders !~ '^\s*\[' OR length(p_orders) > 100000 THEN
    PERFORM api.refuse('WD003', 'invalid_orders');
  END IF;
  IF jsonb_array_length(p_orders::jsonb) > 500 THEN
    PERFORM api.refuse('WD003', 'too_many_orders');
  END IF;
END $fn$;

RESET ROLE;
