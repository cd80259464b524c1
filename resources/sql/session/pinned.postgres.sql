SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' SET jit = off SET debug_print_plan = off
SET debug_print_parse = off SET debug_print_rewritten = off SET plpgsql.print_strict_params = off
SET plpgsql.check_asserts = on SET transform_null_equals = off SET standard_conforming_strings = on
