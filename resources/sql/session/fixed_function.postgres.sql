-- A read whose lines are always the same, as a function: planned once a session, without looking at the values.
CREATE FUNCTION api.{{NAME}}_v1({{ARGUMENTS}}) RETURNS TABLE({{COLUMNS}}) LANGUAGE plpgsql STABLE SECURITY DEFINER
{{PINNED}} SET plan_cache_mode = force_generic_plan
AS $fn$
#variable_conflict use_column
BEGIN
  PERFORM api.guard({{GUARD}});
{{CHECKS}}
  RETURN QUERY {{TEXT}};
END
$fn$;
REVOKE ALL ON FUNCTION api.{{NAME}}_v1({{TYPES}}) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.{{NAME}}_v1({{TYPES}}) TO {{GROUPS}};
