-- What the commands of holds, contacts, tickets and staff have in common. Repeatable.
SET LOCAL ROLE walletdesk_api;

CREATE OR REPLACE FUNCTION api.user_id_of(p_user_no text) RETURNS text LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_id text;
BEGIN
  SELECT u.id INTO v_id FROM wallet.users AS u WHERE u.user_no = p_user_no;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_user');
  END IF;
  RETURN v_id;
END $fn$;

-- ---- Holds -----------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION api.check_hold_terms(p_reason text, p_note text, p_until timestamptz, p_now timestamptz)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF p_reason = 'other' AND length(btrim(coalesce(p_note, ''))) < 8 THEN
    PERFORM api.refuse('WD003', 'note_too_short');
  ELSIF p_until <= p_now THEN
    PERFORM api.refuse('WD003', 'until_past');
  END IF;
END $fn$;
-- Places a hold that was checked, with its audit row; p_ring: what the row says beside it.
CREATE OR REPLACE FUNCTION api.put_hold(p_user_id text, p_account_id text, p_scope text, p_reason text, p_note text,
                                        p_basis text, p_until timestamptz, p_now timestamptz, p_command text,
                                        p_ring text) RETURNS text LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_hold_id text := compat.uuid7();
BEGIN
  INSERT INTO desk.holds (id, user_id, account_id, scope, reason_code, note, basis, placed_by, placed_at, until)
  VALUES (v_hold_id, p_user_id, p_account_id, p_scope, p_reason, btrim(coalesce(p_note, '')),
          btrim(coalesce(p_basis, '')), api.me(), p_now, p_until);
  PERFORM api.audit('hold_placed', 'user', p_user_id, p_command,
                    'scope=' || p_scope || ' reason=' || p_reason || p_ring);
  RETURN v_hold_id;
END $fn$;
-- Whether a hold of the scope until then (NULL: without end) would add nothing to what stands on all of the customer.
CREATE OR REPLACE FUNCTION api.is_held(p_user_id text, p_scope text, p_reason text, p_until timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  RETURN EXISTS (
    SELECT FROM desk.holds AS h
    WHERE h.user_id = p_user_id AND h.account_id IS NULL AND h.closed_at IS NULL AND h.reason_code = p_reason
      AND NOT EXISTS (SELECT FROM desk.release_requests AS r WHERE r.hold_id = h.id AND r.decided_at IS NULL)
      AND coalesce(h.until > clock_timestamp(), true) AND coalesce(h.until >= p_until, h.until IS NULL)
      AND (h.scope = p_scope OR (h.scope = 'all' AND p_scope IN ('outgoing', 'withdrawals'))
           OR (h.scope = 'outgoing' AND p_scope = 'withdrawals')));
END $fn$;

-- ---- Who the caller proved to be -------------------------------------------------------------------------------
-- Three failures within 24 h, over all contacts of the customer, lock for 24 h from the third.
CREATE OR REPLACE FUNCTION api.verification_locked(p_user_id text, p_now timestamptz) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM desk.verifications AS f
  WHERE f.user_id = p_user_id AND NOT f.passed AND f.at > p_now - interval '24 hours'
    AND (SELECT count(*) FROM desk.verifications AS e
         WHERE e.user_id = p_user_id AND NOT e.passed AND e.at > f.at - interval '24 hours' AND e.at <= f.at) >= 3);
CREATE OR REPLACE FUNCTION api.verified_in(p_contact_id text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (SELECT count(DISTINCT v.question) FROM desk.verifications AS v
        WHERE v.contact_id = p_contact_id AND v.passed) >= 2;

-- ---- Tickets ---------------------------------------------------------------------------------------------------
-- The ticket's row, locked, if it stands at the version that the change was made against (any, where none is given).
CREATE OR REPLACE FUNCTION api.lock_ticket(p_ticket_no text, p_version bigint) RETURNS desk.tickets LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_ticket desk.tickets;
BEGIN
  SELECT t.* INTO v_ticket FROM desk.tickets AS t WHERE t.ticket_no = p_ticket_no FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM api.refuse('WD006', 'unknown_ticket');
  ELSIF v_ticket.version <> p_version THEN
    PERFORM api.refuse('WD015', 'version_conflict');
  END IF;
  RETURN v_ticket;
END $fn$;

CREATE OR REPLACE FUNCTION api.check_text(p_text text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF btrim(p_text) = '' OR length(p_text) > 20000 THEN
    PERFORM api.refuse('WD003', 'text_length');
  END IF;
END $fn$;

CREATE OR REPLACE FUNCTION api.ticket_may_go(p_from text, p_to text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN p_from || '>' || p_to IN (
  'new>open', 'open>pending_customer', 'open>pending_third_party', 'open>resolved', 'pending_customer>open',
  'pending_customer>resolved', 'pending_third_party>open', 'pending_third_party>resolved', 'resolved>open',
  'resolved>closed', 'closed>open');

CREATE OR REPLACE FUNCTION api.ticket_event(p_ticket_id text, p_kind text, p_body text, p_from text, p_to text,
                                            p_at timestamptz) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, body, from_value, to_value)
  SELECT compat.uuid7(), p_ticket_id, coalesce(max(e.seq), 0) + 1, p_at, api.me(), p_kind, p_body, p_from, p_to
  FROM desk.ticket_events AS e WHERE e.ticket_id = p_ticket_id;
END;

-- T-YYYY-NNNNNN, counted by the year in UTC. Numbers that an import brought are stepped over.
CREATE OR REPLACE FUNCTION api.next_ticket_no(p_at timestamptz) RETURNS text LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' AS $fn$
DECLARE
  v_year integer := extract(year FROM p_at);
  v_prefix text := 'T-' || v_year || '-';
  v_last bigint;
  v_no text;
BEGIN
  INSERT INTO desk.ticket_numbers AS n (year, last) VALUES (v_year, 1)
  ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING n.last INTO v_last;
  LOOP
    v_no := v_prefix || CASE WHEN v_last < 1000000 THEN lpad(v_last::text, 6, '0') ELSE v_last::text END;
    EXIT WHEN NOT EXISTS (SELECT FROM desk.tickets AS t WHERE t.ticket_no = v_no);
    SELECT greatest(v_last, coalesce(max(substr(t.ticket_no, 8)::bigint), 0)) + 1 INTO v_last
    FROM desk.tickets AS t
    WHERE t.ticket_no >= v_prefix AND t.ticket_no < 'T-' || v_year || '.' AND t.ticket_no ~ '^T-[0-9]{4}-[0-9]{6,9}$';
    UPDATE desk.ticket_numbers SET last = v_last WHERE year = v_year;
  END LOOP;
  RETURN v_no;
END $fn$;

-- The payment as it stands now: minor units, instants as UTC milliseconds, what people own masked.
CREATE OR REPLACE FUNCTION api.payment_snapshot(p_payment_id text) RETURNS jsonb LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
RETURN (SELECT jsonb_build_object(
  'id', p.id, 'order_no', p.order_no, 'merchant_order_no', p.merchant_order_no, 'channel_ref', p.channel_ref,
  'account_id', p.account_id, 'kind', p.kind, 'amount_minor', p.amount_minor, 'fee_minor', p.fee_minor,
  'currency', p.currency, 'status', p.status, 'scheme', p.scheme, 'response_code', p.response_code,
  'funding', p.funding, 'balance_part_minor', p.balance_part_minor, 'card', compat.mask_card(c.last4),
  'card_status', c.status, 'merchant_no', m.merchant_no, 'merchant', m.name, 'payee', compat.mask_name(p.payee_name),
  'channel', p.channel, 'risk_decision', p.risk_decision, 'risk_score', p.risk_score,
  'created_at', compat.to_ms(p.created_at), 'completed_at', compat.to_ms(p.completed_at),
  'balance_after_minor', p.balance_after_minor, 'account_status', a.status, 'original_id', p.original_id)
FROM wallet.payments AS p JOIN wallet.accounts AS a ON a.id = p.account_id
LEFT JOIN wallet.cards AS c ON c.id = p.card_id LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
WHERE p.id = p_payment_id);

RESET ROLE;
