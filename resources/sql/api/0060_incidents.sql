-- What the commands of incidents have in common. Repeatable.
SET LOCAL ROLE walletdesk_api;

-- The incident's row, locked, while it is open.
CREATE OR REPLACE FUNCTION api.lock_incident(p_incident_id text) RETURNS desk.incidents LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_incident desk.incidents;
BEGIN
  SELECT i.* INTO v_incident FROM desk.incidents AS i WHERE i.id = p_incident_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_incident');
  ELSIF v_incident.closed_at IS NOT NULL THEN
    PERFORM api.refuse('WD013', 'incident_closed');
  END IF;
  RETURN v_incident;
END $fn$;

RESET ROLE;
