-- Transactions of people that are left open. A hold that is placed and not committed stops its account's payments, and
-- whatever has written holds the seals back. Repeatable.

-- A payment does not wait for such a one longer than this, whatever the core's own lock_timeout is.
ALTER FUNCTION wallet.refuse_under_hold() SET lock_timeout = '2s';
ALTER FUNCTION wallet.settle_refund() SET lock_timeout = '2s';

DO $do$
BEGIN
  IF current_setting('server_version_num')::integer >= 160000 THEN
    EXECUTE 'GRANT pg_read_all_stats TO walletdesk_provision WITH ADMIN FALSE, INHERIT TRUE, SET FALSE';
  ELSE
    GRANT pg_read_all_stats TO walletdesk_provision;
  END IF;
END $do$;

-- Ends the sessions of staff whose transaction has written and then stood idle for 10 s, or lasts for a minute. The
-- answer: how many. Whoever seals asks first: a desktop after its commands, `walletdeskctl seal --watch` all the time.
CREATE OR REPLACE FUNCTION api.provision_end_stalled() RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT count(*) FILTER (WHERE pg_terminate_backend(a.pid)) FROM pg_stat_activity AS a
  WHERE a.datname = current_database() AND a.backend_xid IS NOT NULL AND a.pid <> pg_backend_pid()
    AND EXISTS (SELECT FROM desk.staff AS s WHERE s.login = a.usename)
    AND ((a.state LIKE 'idle in transaction%' AND a.state_change < clock_timestamp() - interval '10 seconds')
         OR a.xact_start < clock_timestamp() - interval '1 minute');
END;
ALTER FUNCTION api.provision_end_stalled() OWNER TO walletdesk_provision;
REVOKE ALL ON FUNCTION api.provision_end_stalled() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.provision_end_stalled() TO walletdesk_api;
