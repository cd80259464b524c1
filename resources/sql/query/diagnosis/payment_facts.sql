--@ name   payment_facts
--@ guard  agent supervisor
--@ opened orders
--@ plan   fixed
--@ check  orders_gate(p_orders)
--@ param  orders json required, now ts required
--@ result order_no text, currency text, time_zone text, checklist_version int
--@ result locale text?
--@ result kind text, status text, amount int, fee int, payment_currency text, account_currency text
--@ result created_at ts, completed_at ts?, payment_month text, funding text, overdue bool, query_result text
--@ result scheme text?, response_code text?
--@ result balance_before int?, balance_part int?, reserved text?, reserved_at ts?
--@ result per_payment_limit text?, per_payment_limit_at ts?, daily_limit text?, daily_limit_at ts?
--@ result monthly_limit text?, monthly_limit_at ts?, spent_day int, spent_month int
--@ result account_status text?, account_status_at ts?, user_status text?, user_status_at ts?
--@ result kyc_level text?, kyc_level_at ts?, hold_standing bool, hold_scope text?, hold_reason text?
--@ result hold_placed_at ts?, failed_sign_ins int
--@ result card_status text?, card_status_at ts?, card_expires text?, card_expires_at ts?, card_bound bool?
--@ result merchant_status text?, merchant_status_at ts?, merchant_accepts_wallet text?
--@ result merchant_accepts_wallet_at ts?, merchant_methods text?, merchant_methods_at ts?
--@ result payee_status text?, payee_status_at ts?
--@ result channel text?, incident_severity text?, incident_started_at ts?, channel_state text?
--@ result channel_reported_at ts?, channel_time_out int?, risk_decision text?, risk_score int?
--@ result duplicates int, duplicate_order_no text?
--@ result events int, sent int?, answered int?, timed_out int?, captured int?, settled int?, closed int?
--@ result sent_at ts?, timed_out_at ts?, captured_at ts?, closed_at ts?
--@ result refund_requested int?, refund_accepted int?, refund_settled int?
--@ result refund_requested_at ts?, refund_accepted_at ts?
--@ result original_status text?, original_amount int?, original_created_at ts?, refunded_before int?
-- Payments (a JSON array of their order numbers) and what stood around each at the instant of its creation.
-- Nothing later than that instant is read, except the payment's own timeline and its query. The order among
-- equal instants is that of the ids. What is looked up stands in subqueries of one payment, and joins that
-- could turn round are CROSS JOINs: SQLite takes a common table that is used twice for a million rows and
-- would read whole tables instead.
WITH p AS MATERIALIZED (
  SELECT q.id, q.order_no, q.user_id, q.account_id, q.kind, q.amount_minor, q.fee_minor, q.currency, q.status,
         q.scheme, q.response_code, q.balance_part_minor, q.card_id, q.merchant_id, q.payee_no, q.channel,
         q.risk_decision, q.risk_score, q.created_at, q.local_day, q.completed_at, q.balance_after_minor,
         q.original_id, coalesce(q.funding, CASE WHEN q.card_id IS NULL THEN 'balance' ELSE 'card' END) AS funding,
         (SELECT y.id FROM wallet.users AS y WHERE y.user_no = q.payee_no) AS payee_id,
         -- Where the payment has an entry of its own, the balance before is the entry before that one.
         (SELECT min(e.seq) FROM wallet.account_entries AS e
          WHERE e.payment_id = q.id AND e.account_id = q.account_id) AS own_seq,
         -- A reason that must not be told decides what is told.
         (SELECT h.id FROM desk.holds AS h
          WHERE h.user_id = q.user_id AND (h.account_id IS NULL OR h.account_id = q.account_id)
            AND h.placed_at <= q.created_at AND (h.until IS NULL OR h.until > q.created_at)
            AND (h.closed_at IS NULL OR h.closed_at > q.created_at)
            AND ((h.scope = 'outgoing' AND q.kind IN ('payment', 'transfer_out', 'withdrawal'))
                 OR (h.scope = 'withdrawals' AND q.kind = 'withdrawal')
                 OR (h.scope = 'all' AND q.kind NOT IN ('refund', 'fee')))
          ORDER BY CASE WHEN h.reason_code IN ('fraud_suspected', 'legal_order', 'other') THEN 0 ELSE 1 END,
                   h.placed_at DESC, h.id DESC LIMIT 1) AS hold_id,
         (SELECT i.id FROM wallet.channel_incidents AS i
          WHERE i.channel = q.channel AND i.started_at <= q.created_at
            AND (i.ended_at IS NULL OR i.ended_at > q.created_at)
          ORDER BY CASE i.severity WHEN 'outage' THEN 0 WHEN 'maintenance' THEN 1 WHEN 'partial' THEN 2 ELSE 3 END,
                   i.started_at DESC, i.id DESC LIMIT 1) AS incident_id,
         (SELECT max(r.at) FROM wallet.channel_reports AS r
          WHERE r.channel = q.channel AND r.at <= q.created_at) AS report_at
  FROM (SELECT DISTINCT j.value AS order_no FROM json_each(:orders) AS j) AS o
  CROSS JOIN wallet.payments AS q
  WHERE q.order_no = o.order_no
),
-- What may have changed since, as a fact and as recorded; some amounts were recorded in major units, which is marked.
known (name, subject, attribute, mark) AS (
  VALUES ('account_status', 'account', 'status', ''),
         ('reserved', 'account', 'reserved_minor', ''), ('reserved', 'account', 'reserved', 'major '),
         ('per_payment_limit', 'account', 'per_payment_limit_minor', ''),
         ('per_payment_limit', 'account', 'per_payment_limit', 'major '),
         ('daily_limit', 'account', 'daily_limit_minor', ''), ('daily_limit', 'account', 'daily_limit', 'major '),
         ('monthly_limit', 'account', 'monthly_limit_minor', ''),
         ('monthly_limit', 'account', 'monthly_limit', 'major '),
         ('user_status', 'user', 'status', ''), ('kyc_level', 'user', 'kyc_level', ''),
         ('card_status', 'card', 'status', ''), ('card_expires', 'card', 'expires', ''),
         ('merchant_status', 'merchant', 'status', ''), ('merchant_accepts_wallet', 'merchant', 'accepts_wallet', ''),
         ('merchant_methods', 'merchant', 'accepted_methods', ''), ('payee_status', 'payee', 'status', ''),
         ('channel_state', 'channel', 'status', '')
),
subjects (subject, entity) AS (
  VALUES ('account', 'account'), ('user', 'user'), ('card', 'card'), ('merchant', 'merchant'), ('payee', 'user'),
         ('channel', 'channel')
),
-- Few of them ever changed.
changed AS MATERIALIZED (
  SELECT x.payment_id, x.created_at, x.subject, x.entity, x.entity_id
  FROM (SELECT p.id AS payment_id, p.created_at, s.subject, s.entity,
               CASE s.subject WHEN 'account' THEN p.account_id WHEN 'user' THEN p.user_id WHEN 'card' THEN p.card_id
                 WHEN 'merchant' THEN p.merchant_id WHEN 'payee' THEN p.payee_id ELSE p.channel END AS entity_id
        FROM p CROSS JOIN subjects AS s) AS x
  WHERE EXISTS (SELECT 1 FROM wallet.attribute_changes AS c
                WHERE c.entity = x.entity AND c.entity_id = x.entity_id)
),
-- The last change up to the payment, else the first one after it, which says what had been before. One attribute at
-- a time: of an IN list, SQLite 3.40 with statistics may overlook rows here.
decisive AS MATERIALIZED (
  SELECT x.payment_id, x.created_at, k.name, k.mark,
         coalesce((SELECT c.id FROM wallet.attribute_changes AS c
                   WHERE c.entity = x.entity AND c.entity_id = x.entity_id AND c.attribute = k.attribute
                     AND c.at <= x.created_at ORDER BY c.at DESC, c.id DESC LIMIT 1),
                  (SELECT c.id FROM wallet.attribute_changes AS c
                   WHERE c.entity = x.entity AND c.entity_id = x.entity_id AND c.attribute = k.attribute
                     AND c.at > x.created_at ORDER BY c.at, c.id LIMIT 1)) AS change_id
  FROM changed AS x CROSS JOIN known AS k
  WHERE k.subject = x.subject
),
-- A change to nothing is an empty text.
was AS (
  SELECT d.payment_id, d.name,
         d.mark || coalesce(CASE WHEN c.at <= d.created_at THEN c.new_value ELSE c.old_value END, '') AS value,
         CASE WHEN c.at <= d.created_at THEN c.at ELSE d.created_at END AS since,
         ROW_NUMBER() OVER (PARTITION BY d.payment_id, d.name
                            ORDER BY CASE WHEN c.at <= d.created_at THEN 0 ELSE 1 END,
                                     CASE WHEN c.at <= d.created_at THEN c.at END DESC,
                                     CASE WHEN c.at <= d.created_at THEN c.id END DESC, c.at, c.id) AS nth
  FROM decisive AS d CROSS JOIN wallet.attribute_changes AS c
  WHERE c.id = d.change_id
),
v AS (
  SELECT w.payment_id,
         max(CASE WHEN w.name = 'account_status' THEN w.value END) AS account_status,
         max(CASE WHEN w.name = 'account_status' THEN w.since END) AS account_status_at,
         max(CASE WHEN w.name = 'reserved' THEN w.value END) AS reserved,
         max(CASE WHEN w.name = 'reserved' THEN w.since END) AS reserved_at,
         max(CASE WHEN w.name = 'per_payment_limit' THEN w.value END) AS per_payment_limit,
         max(CASE WHEN w.name = 'per_payment_limit' THEN w.since END) AS per_payment_limit_at,
         max(CASE WHEN w.name = 'daily_limit' THEN w.value END) AS daily_limit,
         max(CASE WHEN w.name = 'daily_limit' THEN w.since END) AS daily_limit_at,
         max(CASE WHEN w.name = 'monthly_limit' THEN w.value END) AS monthly_limit,
         max(CASE WHEN w.name = 'monthly_limit' THEN w.since END) AS monthly_limit_at,
         max(CASE WHEN w.name = 'user_status' THEN w.value END) AS user_status,
         max(CASE WHEN w.name = 'user_status' THEN w.since END) AS user_status_at,
         max(CASE WHEN w.name = 'kyc_level' THEN w.value END) AS kyc_level,
         max(CASE WHEN w.name = 'kyc_level' THEN w.since END) AS kyc_level_at,
         max(CASE WHEN w.name = 'card_status' THEN w.value END) AS card_status,
         max(CASE WHEN w.name = 'card_status' THEN w.since END) AS card_status_at,
         max(CASE WHEN w.name = 'card_expires' THEN w.value END) AS card_expires,
         max(CASE WHEN w.name = 'card_expires' THEN w.since END) AS card_expires_at,
         max(CASE WHEN w.name = 'merchant_status' THEN w.value END) AS merchant_status,
         max(CASE WHEN w.name = 'merchant_status' THEN w.since END) AS merchant_status_at,
         max(CASE WHEN w.name = 'merchant_accepts_wallet' THEN w.value END) AS merchant_accepts_wallet,
         max(CASE WHEN w.name = 'merchant_accepts_wallet' THEN w.since END) AS merchant_accepts_wallet_at,
         max(CASE WHEN w.name = 'merchant_methods' THEN w.value END) AS merchant_methods,
         max(CASE WHEN w.name = 'merchant_methods' THEN w.since END) AS merchant_methods_at,
         max(CASE WHEN w.name = 'payee_status' THEN w.value END) AS payee_status,
         max(CASE WHEN w.name = 'payee_status' THEN w.since END) AS payee_status_at,
         max(CASE WHEN w.name = 'channel_state' THEN w.value END) AS channel_state,
         max(CASE WHEN w.name = 'channel_state' THEN w.since END) AS channel_state_at
  FROM was AS w
  WHERE w.nth = 1
  GROUP BY w.payment_id
),
-- A refund is followed on the timeline of what it pays back, too.
followed AS (
  SELECT p.id AS payment_id, p.id AS source_id, true AS own, p.created_at AS since FROM p
  UNION ALL
  SELECT p.id, p.original_id, false, p.created_at FROM p WHERE p.kind = 'refund' AND p.original_id IS NOT NULL
),
timeline AS (
  SELECT f.payment_id, e.at,
         CASE WHEN f.own OR (e.at >= f.since AND e.kind IN ('refund_requested', 'refund_accepted', 'refund_settled'))
              THEN e.kind END AS kind
  FROM followed AS f CROSS JOIN wallet.payment_events AS e
  WHERE e.payment_id = f.source_id
),
t AS (
  SELECT l.payment_id, count(l.kind) AS events,
         count(CASE WHEN l.kind = 'sent' THEN 1 END) AS sent,
         count(CASE WHEN l.kind = 'channel_answered' THEN 1 END) AS answered,
         count(CASE WHEN l.kind = 'timed_out' THEN 1 END) AS timed_out,
         count(CASE WHEN l.kind = 'captured' THEN 1 END) AS captured,
         count(CASE WHEN l.kind = 'settled' THEN 1 END) AS settled,
         count(CASE WHEN l.kind = 'closed' THEN 1 END) AS closed,
         count(CASE WHEN l.kind = 'refund_requested' THEN 1 END) AS refund_requested,
         count(CASE WHEN l.kind = 'refund_accepted' THEN 1 END) AS refund_accepted,
         count(CASE WHEN l.kind = 'refund_settled' THEN 1 END) AS refund_settled,
         min(CASE WHEN l.kind = 'sent' THEN l.at END) AS sent_at,
         min(CASE WHEN l.kind = 'timed_out' THEN l.at END) AS timed_out_at,
         max(CASE WHEN l.kind = 'captured' THEN l.at END) AS captured_at,
         min(CASE WHEN l.kind = 'closed' THEN l.at END) AS closed_at,
         min(CASE WHEN l.kind = 'refund_requested' THEN l.at END) AS refund_requested_at,
         min(CASE WHEN l.kind = 'refund_accepted' THEN l.at END) AS refund_accepted_at
  FROM timeline AS l
  GROUP BY l.payment_id
)
SELECT p.order_no, p.currency, a.time_zone,
       coalesce((SELECT max(l.version) FROM desk.checklists AS l WHERE l.state = 'active'), 0) AS checklist_version,
       (SELECT u.locale FROM wallet.users AS u WHERE u.id = p.user_id) AS locale,
       p.kind, p.status, p.amount_minor AS amount, p.fee_minor AS fee, p.currency AS payment_currency,
       a.currency AS account_currency, p.created_at, p.completed_at,
       substr(CAST(p.local_day AS TEXT), 1, 4) || '-' || substr(CAST(p.local_day AS TEXT), 5, 2) AS payment_month,
       p.funding,
       CASE WHEN p.status = 'pending' THEN ts_add_ms(p.created_at, coalesce(h.time_out_s, 60) * 1000) < :now
            ELSE false END AS overdue,
       coalesce((SELECT q.result FROM desk.payment_queries AS q WHERE q.payment_id = p.id
                 ORDER BY q.at DESC, q.id DESC LIMIT 1), 'none') AS query_result,
       p.scheme, p.response_code,
       coalesce(
         (SELECT e.balance_after_minor FROM wallet.account_entries AS e
          WHERE e.account_id = p.account_id AND e.seq < p.own_seq ORDER BY e.seq DESC LIMIT 1),
         (SELECT e.balance_after_minor - e.delta_minor FROM wallet.account_entries AS e
          WHERE e.account_id = p.account_id AND e.seq = p.own_seq),
         (SELECT e.balance_after_minor FROM wallet.account_entries AS e
          WHERE p.own_seq IS NULL AND e.account_id = p.account_id AND e.at <= p.created_at
            AND (e.at < p.created_at OR e.payment_id < p.id) ORDER BY e.at DESC, e.seq DESC LIMIT 1),
         (SELECT s.balance_after_minor FROM wallet.payments AS s
          WHERE s.user_id = p.user_id AND s.account_id = p.account_id AND s.balance_after_minor IS NOT NULL
            AND (s.created_at, s.id) < (p.created_at, p.id) ORDER BY s.created_at DESC, s.id DESC LIMIT 1),
         CASE WHEN p.status = 'failed' THEN p.balance_after_minor END) AS balance_before,
       CASE p.funding WHEN 'card' THEN 0 WHEN 'balance' THEN p.amount_minor ELSE p.balance_part_minor END
         AS balance_part,
       nullif(coalesce(v.reserved, CAST(a.reserved_minor AS TEXT)), '') AS reserved, v.reserved_at,
       nullif(coalesce(v.per_payment_limit, CAST(a.per_payment_limit_minor AS TEXT)), '') AS per_payment_limit,
       v.per_payment_limit_at,
       nullif(coalesce(v.daily_limit, CAST(a.daily_limit_minor AS TEXT)), '') AS daily_limit, v.daily_limit_at,
       nullif(coalesce(v.monthly_limit, CAST(a.monthly_limit_minor AS TEXT)), '') AS monthly_limit, v.monthly_limit_at,
       -- Earlier payments that took money or could still take it then: a failure known only later was pending.
       (SELECT CAST(coalesce(sum(s.amount_minor), 0) AS BIGINT) FROM wallet.payments AS s
        WHERE s.account_id = p.account_id AND s.local_day = p.local_day
          AND s.kind IN ('payment', 'transfer_out', 'withdrawal') AND s.currency = p.currency
          AND (s.created_at, s.id) < (p.created_at, p.id)
          AND (s.status <> 'failed' OR s.completed_at > p.created_at)) AS spent_day,
       (SELECT CAST(coalesce(sum(s.amount_minor), 0) AS BIGINT) FROM wallet.payments AS s
        WHERE s.account_id = p.account_id AND s.local_day >= p.local_day / 100 * 100 + 1 AND s.local_day <= p.local_day
          AND s.kind IN ('payment', 'transfer_out', 'withdrawal') AND s.currency = p.currency
          AND (s.created_at, s.id) < (p.created_at, p.id)
          AND (s.status <> 'failed' OR s.completed_at > p.created_at)) AS spent_month,
       nullif(coalesce(v.account_status, a.status), '') AS account_status, v.account_status_at,
       nullif(coalesce(v.user_status, u.status), '') AS user_status, v.user_status_at,
       nullif(coalesce(v.kyc_level, CAST(u.kyc_level AS TEXT)), '') AS kyc_level, v.kyc_level_at,
       d.id IS NOT NULL AS hold_standing, d.scope AS hold_scope, d.reason_code AS hold_reason,
       d.placed_at AS hold_placed_at,
       (SELECT count(*) FROM wallet.sign_ins AS i
        WHERE i.user_id = p.user_id AND i.at <= p.created_at AND i.at > ts_add_ms(p.created_at, -1800000)
          AND i.outcome IN ('wrong_password', 'code_failed')) AS failed_sign_ins,
       nullif(coalesce(v.card_status, c.status), '') AS card_status, v.card_status_at,
       nullif(coalesce(v.card_expires, c.expires), '') AS card_expires, v.card_expires_at,
       CASE WHEN c.id IS NOT NULL
            THEN c.bound_at <= p.created_at AND (c.unbound_at IS NULL OR c.unbound_at > p.created_at) END AS card_bound,
       nullif(coalesce(v.merchant_status, m.status), '') AS merchant_status, v.merchant_status_at,
       nullif(coalesce(v.merchant_accepts_wallet, CASE WHEN m.accepts_wallet THEN 'true' WHEN m.id IS NOT NULL THEN 'false' END),
              '') AS merchant_accepts_wallet, v.merchant_accepts_wallet_at,
       nullif(coalesce(v.merchant_methods, m.accepted_methods), '') AS merchant_methods, v.merchant_methods_at,
       nullif(coalesce(v.payee_status, y.status), '') AS payee_status, v.payee_status_at,
       h.name AS channel, CASE WHEN h.code IS NOT NULL THEN coalesce(i.severity, 'none') END AS incident_severity,
       i.started_at AS incident_started_at, coalesce(r.state, nullif(v.channel_state, '')) AS channel_state,
       coalesce(r.at, v.channel_state_at) AS channel_reported_at, h.time_out_s * 1000 AS channel_time_out,
       p.risk_decision, p.risk_score,
       (SELECT count(*) FROM wallet.payments AS s
        WHERE s.user_id = p.user_id AND s.created_at >= ts_add_ms(p.created_at, -600000)
          AND (s.created_at, s.id) < (p.created_at, p.id) AND s.account_id = p.account_id AND s.kind = p.kind
          AND s.amount_minor = p.amount_minor AND s.currency = p.currency
          AND (p.merchant_id IS NOT NULL OR p.payee_no IS NOT NULL)
          AND s.merchant_id IS NOT DISTINCT FROM p.merchant_id AND s.payee_no IS NOT DISTINCT FROM p.payee_no
          AND (s.status <> 'failed' OR s.completed_at > p.created_at)) AS duplicates,
       (SELECT s.order_no FROM wallet.payments AS s
        WHERE s.user_id = p.user_id AND s.created_at >= ts_add_ms(p.created_at, -600000)
          AND (s.created_at, s.id) < (p.created_at, p.id) AND s.account_id = p.account_id AND s.kind = p.kind
          AND s.amount_minor = p.amount_minor AND s.currency = p.currency
          AND (p.merchant_id IS NOT NULL OR p.payee_no IS NOT NULL)
          AND s.merchant_id IS NOT DISTINCT FROM p.merchant_id AND s.payee_no IS NOT DISTINCT FROM p.payee_no
          AND (s.status <> 'failed' OR s.completed_at > p.created_at)
        ORDER BY s.created_at DESC, s.id DESC LIMIT 1) AS duplicate_order_no,
       coalesce(t.events, 0) AS events, t.sent, t.answered, t.timed_out, t.captured, t.settled, t.closed, t.sent_at,
       t.timed_out_at, t.captured_at, t.closed_at, t.refund_requested, t.refund_accepted, t.refund_settled,
       t.refund_requested_at, t.refund_accepted_at,
       -- What happened to the original after the refund was asked for is not its state then.
       CASE WHEN g.completed_at > p.created_at THEN 'pending'
            WHEN g.status IN ('refunded', 'partially_refunded', 'reversed') THEN 'succeeded' ELSE g.status END
         AS original_status,
       g.amount_minor AS original_amount, g.created_at AS original_created_at,
       CASE WHEN g.id IS NOT NULL THEN coalesce((
         SELECT CAST(sum(r.amount_minor) AS BIGINT) FROM wallet.payments AS r
         WHERE r.original_id = p.original_id AND r.kind = 'refund' AND (r.created_at, r.id) < (p.created_at, p.id)
           AND (r.status <> 'failed' OR r.completed_at > p.created_at)), 0) END AS refunded_before
FROM p
LEFT JOIN wallet.accounts AS a ON a.id = p.account_id
LEFT JOIN wallet.users AS u ON u.id = p.user_id
LEFT JOIN v ON v.payment_id = p.id
LEFT JOIN t ON t.payment_id = p.id
LEFT JOIN desk.holds AS d ON d.id = p.hold_id
LEFT JOIN wallet.channel_incidents AS i ON i.id = p.incident_id
LEFT JOIN wallet.channel_reports AS r ON r.channel = p.channel AND r.at = p.report_at
LEFT JOIN wallet.cards AS c ON c.id = p.card_id
LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
LEFT JOIN wallet.users AS y ON y.id = p.payee_id
LEFT JOIN wallet.channels AS h ON h.code = p.channel
LEFT JOIN wallet.payments AS g ON g.id = p.original_id
