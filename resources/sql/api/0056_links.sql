-- Counts of people who are not named. They depend on the day that the caller says it is: nobody asks for other days than
-- today, give or take a wrong clock, since by moving it one could find out when somebody unnamed signed in. And they see
-- what the caller's own transaction has written, so they are not read in one that has. Repeatable.
SET LOCAL ROLE walletdesk_api;

CREATE OR REPLACE FUNCTION api.count_gate(p_now bigint) RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  -- A hold that this transaction placed and rolls back would tell whether somebody is among those counted.
  PERFORM api.unwritten_gate();
  IF abs(p_now::numeric - compat.to_ms(clock_timestamp())) > 86400000 THEN
    PERFORM api.refuse('WD003', 'clock_differs');
  END IF;
END $fn$;

RESET ROLE;
