-- Rings of customers who share a device, a card or a payee: who belongs to one, and who was shown it. Repeatable.
SET LOCAL ROLE walletdesk_api;

-- Whether the device, the card or the payment (by its order number, to somebody) is the customer's own.
CREATE OR REPLACE FUNCTION api.has_link(p_user_id text, p_link text, p_link_id text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
RETURN CASE p_link
  WHEN 'device' THEN EXISTS (SELECT FROM wallet.devices AS d WHERE d.id = p_link_id AND d.user_id = p_user_id)
  WHEN 'card' THEN EXISTS (SELECT FROM wallet.cards AS c WHERE c.id = p_link_id AND c.user_id = p_user_id)
  ELSE EXISTS (SELECT FROM wallet.payments AS p WHERE p.order_no = p_link_id AND p.user_id = p_user_id
               AND p.payee_no IS NOT NULL AND p.kind IN ('payment', 'transfer_out', 'withdrawal')) END;

-- The ids of the ring in byte order, the customer's with them; 201 at most, which is too many. A payee's are those who
-- sent to it, or tried to, within 30 days.
CREATE OR REPLACE FUNCTION api.ring_of(p_user_id text, p_link text, p_link_id text) RETURNS text[] LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  RETURN ARRAY(
    SELECT x.user_id FROM (
      SELECT p_user_id AS user_id
      UNION SELECT * FROM (
        SELECT DISTINCT o.user_id FROM wallet.devices AS d JOIN wallet.devices AS o ON o.fingerprint = d.fingerprint
        WHERE p_link = 'device' AND d.id = p_link_id LIMIT 201) AS by_device
      UNION SELECT * FROM (
        SELECT DISTINCT o.user_id FROM wallet.cards AS c JOIN wallet.cards AS o ON o.fingerprint = c.fingerprint
        WHERE p_link = 'card' AND c.id = p_link_id LIMIT 201) AS by_card
      UNION SELECT * FROM (
        SELECT DISTINCT o.user_id FROM wallet.payments AS p JOIN wallet.payments AS o ON o.payee_no = p.payee_no
        WHERE p_link = 'payee' AND p.order_no = p_link_id AND o.kind IN ('payment', 'transfer_out', 'withdrawal')
          AND o.created_at > clock_timestamp() - interval '30 days' LIMIT 201) AS by_payee) AS x
    ORDER BY x.user_id COLLATE "C" LIMIT 201);
END $fn$;

-- A preview counts when it was committed before (its audit row with it), is the caller's own and not older than 15
-- minutes.
CREATE OR REPLACE FUNCTION api.ring_preview(p_preview text) RETURNS desk.ring_previews LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_preview desk.ring_previews;
BEGIN
  SELECT r.* INTO v_preview FROM desk.ring_previews AS r WHERE r.id = p_preview AND r.login = session_user;
  IF v_preview.id IS NULL THEN
    PERFORM api.refuse('WD007', 'no_ring_preview');
  ELSIF v_preview.txid IS NOT DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN
    PERFORM api.refuse('WD008', 'same_transaction');
  ELSIF v_preview.at < clock_timestamp() - interval '15 minutes' THEN
    PERFORM api.refuse('WD009', 'ring_preview_expired');
  END IF;
  RETURN v_preview;
END $fn$;
-- The newest preview of the link that showed the ring of that digest. One of this very transaction has shown nothing yet,
-- and whether a guessed digest is its own is not told.
CREATE OR REPLACE FUNCTION api.ring_shown(p_user_id text, p_link text, p_link_id text, p_ring text)
RETURNS desk.ring_previews LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF EXISTS (SELECT FROM desk.ring_previews AS r
             WHERE r.login = session_user AND r.user_id = p_user_id AND r.link = p_link AND r.link_id = p_link_id
               AND r.txid IS NOT DISTINCT FROM pg_current_xact_id_if_assigned()::text) THEN
    PERFORM api.refuse('WD008', 'same_transaction');
  END IF;
  RETURN api.ring_preview((
    SELECT r.id FROM desk.ring_previews AS r
    WHERE r.login = session_user AND r.user_id = p_user_id AND r.link = p_link AND r.link_id = p_link_id
      AND compat.sha256_hex(r.people) = p_ring
    ORDER BY r.at DESC LIMIT 1));
END $fn$;
CREATE OR REPLACE FUNCTION api.ring_gate(p_preview text) RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM api.ring_preview(p_preview);
END $fn$;

RESET ROLE;
