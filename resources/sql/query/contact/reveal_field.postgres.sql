--@ name     reveal_field
--@ guard    agent supervisor
--@ param    grant_id text required, now ts required
--@ result   value text?, expires_at ts
--@ language plpgsql
DECLARE
  v_grant desk.reveal_grants;
BEGIN
  SELECT g.* INTO v_grant FROM desk.reveal_grants AS g WHERE g.id = p_grant_id AND g.login = api.me();
  IF NOT FOUND THEN
    PERFORM api.refuse('WD007', 'no_grant');
  ELSIF v_grant.txid IS NULL OR v_grant.txid = pg_current_xact_id()::text THEN
    -- What this transaction showed, its rollback would un-record.
    PERFORM api.refuse('WD008', 'grant_not_committed');
  ELSIF v_grant.expires_at <= compat.now() THEN
    PERFORM api.refuse('WD009', 'grant_expired');
  END IF;
  PERFORM api.audit('field_revealed', 'user', v_grant.user_id, NULL, 'field=' || v_grant.field);
  RETURN QUERY
  SELECT CASE v_grant.field WHEN 'name' THEN u.name WHEN 'phone' THEN u.phone
                            WHEN 'email' THEN u.email ELSE u.id_number END,
         compat.to_ms(v_grant.expires_at)
  FROM wallet.users AS u WHERE u.id = v_grant.user_id;
END
