-- A read as a function: constant pieces, values through USING alone, every call with its own plan.
CREATE FUNCTION api.{{NAME}}_v1({{ARGUMENTS}}) RETURNS TABLE({{COLUMNS}}) LANGUAGE plpgsql STABLE SECURITY DEFINER
{{PINNED}}
AS $fn$
BEGIN
  PERFORM api.guard({{GUARD}});
{{CHECKS}}
  RETURN QUERY EXECUTE {{PIECES}} USING {{VALUES}};
END
$fn$;
REVOKE ALL ON FUNCTION api.{{NAME}}_v1({{TYPES}}) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.{{NAME}}_v1({{TYPES}}) TO {{GROUPS}};
