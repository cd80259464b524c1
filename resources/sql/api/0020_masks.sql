-- What of a person's data is shown before it is revealed: the same rules as models/services/masks.h, held together
-- by tests/support/mask_cases.csv. Repeatable: rebuilt with every migration. In plpgsql, which keeps them compiled: a
-- function in SQL that cannot be inlined is planned anew in every statement that calls it.
SET LOCAL ROLE walletdesk_api;

CREATE OR REPLACE FUNCTION compat.trimmed(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN btrim(p_text, E' \t\n\r\u00A0\u3000');

CREATE OR REPLACE FUNCTION compat.mask_name(p_name text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $fn$
DECLARE
  t text := compat.trimmed(p_name);
BEGIN
  RETURN CASE
    WHEN t = '' THEN ''
    WHEN char_length(t) = 1 THEN '*'
    WHEN t ~ '^[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF\U00020000-\U0003FFFF\u3007\u3005\u00B7\u2022\u30FB]+$'
      THEN repeat('*', char_length(t) - 1) || right(t, 1)
    ELSE left(t, 1) || '***' END;
END $fn$;

CREATE OR REPLACE FUNCTION compat.mask_phone(p_phone text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $fn$
DECLARE
  t text := compat.trimmed(p_phone);
  d text := regexp_replace(p_phone, '[^0-9]', '', 'g');
BEGIN
  RETURN CASE
    WHEN t = '' THEN ''
    WHEN d ~ '^(00)?861[0-9]{10}$' THEN substr(right(d, 11), 1, 3) || '****' || right(d, 4)
    WHEN length(d) < 8 THEN '****'
    WHEN length(d) < 11 THEN '****' || right(d, 4)
    WHEN t LIKE '+%' THEN '+' || left(d, 2) || '****' || right(d, 4)
    ELSE left(d, 3) || '****' || right(d, 4) END;
END $fn$;

CREATE OR REPLACE FUNCTION compat.mask_email(p_email text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $fn$
DECLARE
  t text := compat.trimmed(p_email);
BEGIN
  RETURN CASE
    WHEN t = '' THEN ''
    WHEN strpos(t, '@') = 0 THEN '***'
    WHEN char_length(regexp_replace(t, '@[^@]*$', '')) < 2 THEN '***' || substring(t FROM '@[^@]*$')
    ELSE left(t, 1) || '***' || substring(t FROM '@[^@]*$') END;
END $fn$;

CREATE OR REPLACE FUNCTION compat.mask_id_number(p_id_number text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $fn$
DECLARE
  t text := compat.trimmed(p_id_number);
BEGIN
  RETURN CASE
    WHEN char_length(t) < 6 THEN repeat('*', char_length(t))
    ELSE left(t, 1) || repeat('*', char_length(t) - 2) || right(t, 1) END;
END $fn$;

CREATE OR REPLACE FUNCTION compat.mask_card(p_last4 text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $fn$
DECLARE
  t text := compat.trimmed(p_last4);
BEGIN
  RETURN CASE WHEN t = '' THEN '' WHEN t ~ '^[0-9]{4}$' THEN '**** ' || t WHEN t IS NOT NULL THEN '****' END;
END $fn$;

CREATE OR REPLACE FUNCTION compat.mask_ip(p_ip text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $fn$
DECLARE
  t text := compat.trimmed(p_ip);
BEGIN
  RETURN CASE
    WHEN t = '' THEN ''
    WHEN t ~ '^[0-9]{1,3}(\.[0-9]{1,3}){3}$' THEN regexp_replace(t, '[0-9]+$', '***')
    WHEN t ~ '^[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f:]*$'
      THEN substring(t FROM '^[0-9A-Fa-f]+:[0-9A-Fa-f]+:') || '****'
    WHEN t IS NOT NULL THEN '****' END;
END $fn$;

RESET ROLE;
