-- This release's generated functions; those of the release before (another suffix) stay for its desktops.
DO $do$
DECLARE
  v_function text;
BEGIN
  FOR v_function IN SELECT p.oid::regprocedure::text FROM pg_proc AS p
    JOIN pg_namespace AS n ON n.oid = p.pronamespace
    WHERE n.nspname = 'api' AND p.proname LIKE '%\_v1' LOOP
    EXECUTE 'DROP FUNCTION ' || v_function;
  END LOOP;
END $do$;
