-- A command: the same id and arguments answer the first result, whatever became of the first acknowledgement.
CREATE FUNCTION api.{{NAME}}_v1({{ARGUMENTS}}) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER
{{PINNED}}
AS $fn$
DECLARE
  v_answer jsonb;
{{INSTANTS}}
BEGIN
  PERFORM api.guard({{GUARD}});
{{CHECKS}}
  v_answer := api.begin_command(p_command, '{{NAME}}', jsonb_build_array({{CANONICAL}})::text);
  IF v_answer IS NOT NULL THEN
    RETURN v_answer::text;
  END IF;
{{BODY}};
  v_answer := coalesce(v_answer, '{}'::jsonb);
  PERFORM api.end_command(p_command, v_answer);
  RETURN v_answer::text;
END
$fn$;
REVOKE ALL ON FUNCTION api.{{NAME}}_v1({{TYPES}}) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.{{NAME}}_v1({{TYPES}}) TO {{GROUPS}};
