--@ name   customer_links
--@ guard  agent supervisor
--@ opened user_no
--@ check  count_gate(a_now)
--@ plan   fixed
--@ param  user_no text required, now ts required
--@ result kind text, value text, others int, capped bool, held int, first_seen_at ts, last_seen_at ts, uses_30d int, ring_id text?
-- What a customer shares with others, as counts. Instants and uses are the customer's own: those of others would tell
-- of them; so is the id by which a supervisor looks for the ring, of the newest device or card, or of the newest order
-- to the payee as ring_links has it. Of the customer the newest 500 payments and sign-ins count, and the newest 20 of each kind of link. No link
-- costs more than 201 steps in an index (devices, cards, payees: from one customer to the next) or 1,000 rows
-- (sign-in addresses: the newest sign-ins there).
WITH RECURSIVE asked AS MATERIALIZED (
  -- Others count from the start of a day on: moving the instant that is asked for tells of no instant of theirs.
  SELECT u.id, ts_add_ms(:now, -2592000000) AS month,
         local_day_start(ts_add_ms(:now, -7776000000), 'UTC') AS quarter
  FROM wallet.users AS u WHERE u.user_no = :user_no
), paid AS MATERIALIZED (
  SELECT p.created_at, p.card_id, p.device_id, p.payee_no, p.payee_name
  FROM wallet.payments AS p WHERE p.user_id = (SELECT a.id FROM asked AS a)
  ORDER BY p.created_at DESC, p.id DESC LIMIT 500
), signed AS MATERIALIZED (
  SELECT s.at, s.device_id, s.ip
  FROM wallet.sign_ins AS s
  WHERE s.user_id = (SELECT a.id FROM asked AS a) AND s.at >= (SELECT a.quarter FROM asked AS a)
    AND s.outcome = 'succeeded'
  ORDER BY s.at DESC, s.id DESC LIMIT 500
), link AS MATERIALIZED (
  SELECT x.* FROM (
    SELECT 'device' AS kind, d.fingerprint AS key, max(d.name) AS value, min(d.first_seen_at) AS first_at,
           max(d.last_seen_at) AS last_at,
           CAST(sum((SELECT count(*) FROM signed AS s
                     WHERE s.device_id = d.id AND s.at >= (SELECT a.month FROM asked AS a))
                    + (SELECT count(*) FROM paid AS p
                       WHERE p.device_id = d.id AND p.created_at >= (SELECT a.month FROM asked AS a))) AS BIGINT) AS used,
           (SELECT r.id FROM wallet.devices AS r
            WHERE r.user_id = (SELECT a.id FROM asked AS a) AND r.fingerprint = d.fingerprint
            ORDER BY r.last_seen_at DESC, r.id DESC LIMIT 1) AS ring_id
    FROM wallet.devices AS d
    WHERE d.user_id = (SELECT a.id FROM asked AS a) AND d.fingerprint IS NOT NULL
    GROUP BY d.fingerprint ORDER BY last_at DESC LIMIT 20) AS x
  UNION ALL
  SELECT x.* FROM (
    SELECT 'card' AS kind, c.fingerprint AS key, max(c.issuer || ' ' || mask_card(c.last4)) AS value,
           min(c.bound_at) AS first_at,
           max(coalesce((SELECT max(p.created_at) FROM paid AS p WHERE p.card_id = c.id), c.bound_at)) AS last_at,
           CAST(sum((SELECT count(*) FROM paid AS p
                     WHERE p.card_id = c.id AND p.created_at >= (SELECT a.month FROM asked AS a))) AS BIGINT) AS used,
           (SELECT r.id FROM wallet.cards AS r
            WHERE r.user_id = (SELECT a.id FROM asked AS a) AND r.fingerprint = c.fingerprint
            ORDER BY r.bound_at DESC, r.id DESC LIMIT 1) AS ring_id
    FROM wallet.cards AS c
    WHERE c.user_id = (SELECT a.id FROM asked AS a) AND c.fingerprint IS NOT NULL
    GROUP BY c.fingerprint ORDER BY last_at DESC LIMIT 20) AS x
  UNION ALL
  SELECT x.* FROM (
    SELECT 'payee' AS kind, p.payee_no AS key, coalesce(mask_name(max(p.payee_name)), '') AS value,
           min(p.created_at) AS first_at, max(p.created_at) AS last_at,
           CAST(sum(CASE WHEN p.created_at >= (SELECT a.month FROM asked AS a) THEN 1 ELSE 0 END) AS BIGINT) AS used,
           (SELECT r.order_no FROM wallet.payments AS r
            WHERE r.payee_no = p.payee_no AND r.user_id = (SELECT a.id FROM asked AS a)
              AND r.kind IN ('payment', 'transfer_out', 'withdrawal')
              AND r.created_at > (SELECT a.month FROM asked AS a)
            ORDER BY r.created_at DESC, r.id DESC LIMIT 1) AS ring_id
    FROM paid AS p WHERE p.payee_no IS NOT NULL
    GROUP BY p.payee_no ORDER BY last_at DESC LIMIT 20) AS x
), owner AS (
  SELECT l.kind, l.key, 1 AS step,
         CASE l.kind
           WHEN 'device' THEN (SELECT min(d.user_id) FROM wallet.devices AS d WHERE d.fingerprint = l.key)
           WHEN 'card' THEN (SELECT min(c.user_id) FROM wallet.cards AS c WHERE c.fingerprint = l.key)
           ELSE (SELECT min(p.user_id) FROM wallet.payments AS p WHERE p.payee_no = l.key) END AS user_id
  FROM link AS l
  UNION ALL
  SELECT o.kind, o.key, o.step + 1,
         CASE o.kind
           WHEN 'device' THEN (SELECT min(d.user_id) FROM wallet.devices AS d
                               WHERE d.fingerprint = o.key AND d.user_id > o.user_id)
           WHEN 'card' THEN (SELECT min(c.user_id) FROM wallet.cards AS c
                             WHERE c.fingerprint = o.key AND c.user_id > o.user_id)
           ELSE (SELECT min(p.user_id) FROM wallet.payments AS p
                 WHERE p.payee_no = o.key AND p.user_id > o.user_id) END
  FROM owner AS o WHERE o.user_id IS NOT NULL AND o.step <= 200
), owners AS MATERIALIZED (
  SELECT o.kind, o.key, count(*) AS others,
         CAST(sum(CASE WHEN EXISTS (
           SELECT 1 FROM desk.holds AS h WHERE h.user_id = o.user_id AND h.closed_at IS NULL
             AND coalesce(h.until > :now, true)) THEN 1 ELSE 0 END) AS BIGINT) AS held
  FROM owner AS o WHERE o.user_id IS NOT NULL AND o.user_id <> (SELECT a.id FROM asked AS a)
  GROUP BY o.kind, o.key
), place AS MATERIALIZED (
  SELECT x.ip, x.first_at, x.last_at, x.used,
         (SELECT min(n.at) FROM (
            SELECT s.at FROM wallet.sign_ins AS s
            WHERE s.ip = x.ip AND s.at >= (SELECT a.quarter FROM asked AS a)
            ORDER BY s.at DESC LIMIT 1000) AS n) AS since
  FROM (SELECT g.ip, min(g.at) AS first_at, max(g.at) AS last_at,
               CAST(sum(CASE WHEN g.at >= (SELECT a.month FROM asked AS a) THEN 1 ELSE 0 END) AS BIGINT) AS used
        FROM signed AS g WHERE g.ip IS NOT NULL
        GROUP BY g.ip ORDER BY last_at DESC LIMIT 20) AS x
), visitor AS MATERIALIZED (
  SELECT p.ip, s.user_id, count(*) AS times, max(CASE WHEN s.outcome = 'succeeded' THEN 1 ELSE 0 END) AS came_in
  FROM place AS p JOIN wallet.sign_ins AS s ON s.ip = p.ip AND s.at >= p.since
  GROUP BY p.ip, s.user_id
), visitors AS MATERIALIZED (
  SELECT v.ip, CAST(sum(CASE WHEN v.user_id <> (SELECT a.id FROM asked AS a) THEN v.came_in ELSE 0 END) AS BIGINT) AS others,
         sum(v.times) >= 1000 AS capped,
         CAST(sum(CASE WHEN v.user_id <> (SELECT a.id FROM asked AS a) AND EXISTS (
           SELECT 1 FROM desk.holds AS h WHERE h.user_id = v.user_id AND h.closed_at IS NULL
             AND coalesce(h.until > :now, true)) THEN v.came_in ELSE 0 END) AS BIGINT) AS held
  FROM visitor AS v GROUP BY v.ip
)
SELECT q.kind, q.value, q.others, q.capped, q.held, q.first_at AS first_seen_at, q.last_at AS last_seen_at,
       q.used AS uses_30d, q.ring_id
FROM (
  SELECT l.kind, l.value, CASE WHEN o.others > 200 THEN 200 ELSE o.others END AS others, o.others >= 200 AS capped,
         o.held, l.first_at, l.last_at, l.used, l.ring_id, CASE l.kind WHEN 'device' THEN 1 WHEN 'card' THEN 2 ELSE 3 END AS rank
  FROM link AS l JOIN owners AS o ON o.kind = l.kind AND o.key = l.key
  UNION ALL
  SELECT 'place', mask_ip(p.ip), v.others, v.capped, v.held, p.first_at, p.last_at, p.used, NULL, 4
  FROM place AS p JOIN visitors AS v ON v.ip = p.ip
) AS q
WHERE q.others > 0
ORDER BY q.rank, q.held DESC, q.others DESC, q.last_at DESC
LIMIT 80
