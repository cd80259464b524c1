-- Reads over a list of order numbers. Repeatable: rebuilt with every migration.
SET LOCAL ROLE walletdesk_api;

-- SQLite's json_each over an array of texts, as far as the one SQL text uses it. Not in SQL, so that the planner
-- counts on the few rows said here: a list is looked up item by item, no table is read for it.
CREATE OR REPLACE FUNCTION compat.json_each(p_list text, OUT value text) RETURNS SETOF text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE ROWS 10 AS $fn$
BEGIN
  RETURN QUERY SELECT jsonb_array_elements_text(p_list::jsonb);
END $fn$;

-- Whether a text is a JSON array (or NULL). PostgreSQL's own refusal would repeat it in its context.
CREATE OR REPLACE FUNCTION api.is_list(p_text text) RETURNS boolean LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  RETURN coalesce(jsonb_typeof(p_text::jsonb) = 'array', true);
EXCEPTION WHEN OTHERS THEN
  RETURN false;
END $fn$;

CREATE OR REPLACE FUNCTION api.orders_gate(p_orders text) RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF length(p_orders) > 100000 OR NOT api.is_list(p_orders) THEN
    PERFORM api.refuse('WD003', 'invalid_orders');
  END IF;
  IF jsonb_array_length(p_orders::jsonb) > 500 THEN
    PERFORM api.refuse('WD003', 'too_many_orders');
  END IF;
END $fn$;

RESET ROLE;
