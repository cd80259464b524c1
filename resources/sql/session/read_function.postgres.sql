-- A read as a function: constant pieces, values through USING alone, every call with its own plan but for the sets
-- of conditions that are planned once a session (the setting touches those alone).
CREATE FUNCTION api.{{NAME}}_v1({{ARGUMENTS}}) RETURNS TABLE({{COLUMNS}}) LANGUAGE plpgsql STABLE SECURITY DEFINER
{{PINNED}} SET plan_cache_mode = force_generic_plan
AS $fn$
#variable_conflict use_column
BEGIN
  PERFORM api.guard({{GUARD}});
{{CHECKS}}
{{PLANS}}
  RETURN QUERY EXECUTE {{PIECES}} USING {{VALUES}};
END
$fn$;
REVOKE ALL ON FUNCTION api.{{NAME}}_v1({{TYPES}}) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.{{NAME}}_v1({{TYPES}}) TO {{GROUPS}};
