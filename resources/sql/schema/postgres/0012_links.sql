-- What ties customers together: the wallet core's own recognition of one physical device or card under several of them
-- (opaque text), a payee, a place of sign-in. And which ring of them a supervisor was shown before freezing it.
SET LOCAL ROLE walletdesk_owner;
ALTER TABLE wallet.devices ADD COLUMN fingerprint TEXT COLLATE "C" CHECK (fingerprint <> '');
ALTER TABLE wallet.cards ADD COLUMN fingerprint TEXT COLLATE "C" CHECK (fingerprint <> '');
CREATE INDEX devices_fingerprint ON wallet.devices (fingerprint, user_id) WHERE fingerprint IS NOT NULL;
CREATE INDEX cards_fingerprint ON wallet.cards (fingerprint, user_id) WHERE fingerprint IS NOT NULL;
CREATE INDEX payments_payee ON wallet.payments (payee_no, user_id, created_at) WHERE payee_no IS NOT NULL;
CREATE INDEX sign_ins_ip ON wallet.sign_ins (ip, at) WHERE ip IS NOT NULL;

CREATE TABLE desk.ring_previews (
  id TEXT COLLATE "C" PRIMARY KEY,
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  user_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.users (id), -- from whom the ring was looked for
  link TEXT NOT NULL CHECK (link IN ('device', 'card', 'payee')),
  link_id TEXT COLLATE "C" NOT NULL, -- of the device, of the card; of a payee: the number of an order to it
  people TEXT NOT NULL, -- the customers' ids, a JSON array in byte order
  members INTEGER NOT NULL CHECK (members BETWEEN 1 AND 200),
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  txid TEXT DEFAULT pg_current_xact_id()::text
);
CREATE INDEX ring_previews_login ON desk.ring_previews (login, at DESC);
CREATE FUNCTION desk.check_ring_preview() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NOT desk.is_supervisor(NEW.login) THEN
    PERFORM evidence.refuse('WD017', 'supervisor_needed');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_ring_preview BEFORE INSERT ON desk.ring_previews FOR EACH ROW
EXECUTE FUNCTION desk.check_ring_preview();

-- All accounts of the customers, in the order of their ids: two of these never wait for one another crosswise, and
-- neither do payments, which lock one account each.
CREATE FUNCTION desk.lock_accounts_of(p_users text[]) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM FROM wallet.accounts AS a WHERE a.user_id = ANY (p_users) ORDER BY a.id FOR NO KEY UPDATE;
END $fn$;
RESET ROLE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON desk.ring_previews FOR EACH ROW
EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.ring_previews EXECUTE FUNCTION evidence.append_only();
REVOKE ALL ON FUNCTION desk.check_ring_preview(), desk.lock_accounts_of(text[]) FROM PUBLIC;
GRANT SELECT, INSERT (id, login, user_id, link, link_id, people, members) ON desk.ring_previews TO walletdesk_api;
GRANT EXECUTE ON FUNCTION desk.lock_accounts_of(text[]) TO walletdesk_api;
