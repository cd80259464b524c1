--@ name   payment_facts
--@ guard  agent supervisor
--@ param  order_no text required, now ts required
--@ result order_no text, currency text, time_zone text, checklist_version int
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
-- One payment and what stood around it at the instant of its creation. Nothing later than that instant is
-- read, except the payment's own timeline and its query. The order among equal instants is that of the ids.
WITH p AS MATERIALIZED (
  SELECT q.id, q.order_no, q.user_id, q.account_id, q.kind, q.amount_minor, q.fee_minor, q.currency, q.status,
         q.scheme, q.response_code, q.balance_part_minor, q.card_id, q.merchant_id, q.payee_no, q.channel,
         q.risk_decision, q.risk_score, q.created_at, q.local_day, q.completed_at, q.balance_after_minor,
         q.original_id,
         coalesce(q.funding, CASE WHEN q.card_id IS NULL THEN 'balance' ELSE 'card' END) AS funding
  FROM wallet.payments AS q
  WHERE q.order_no = :order_no
),
-- What may have changed since: its name as a fact, where changes are recorded, and the present value.
k AS (
  SELECT 'account_status' AS name, 'account' AS entity, a.id AS id, 'status' AS attribute,
         'status' AS major, a.status AS present
  FROM p JOIN wallet.accounts AS a ON a.id = p.account_id
  UNION ALL
  SELECT 'reserved', 'account', a.id, 'reserved_minor', 'reserved', CAST(a.reserved_minor AS TEXT)
  FROM p JOIN wallet.accounts AS a ON a.id = p.account_id
  UNION ALL
  SELECT 'per_payment_limit', 'account', a.id, 'per_payment_limit_minor', 'per_payment_limit',
         CAST(a.per_payment_limit_minor AS TEXT)
  FROM p JOIN wallet.accounts AS a ON a.id = p.account_id
  UNION ALL
  SELECT 'daily_limit', 'account', a.id, 'daily_limit_minor', 'daily_limit', CAST(a.daily_limit_minor AS TEXT)
  FROM p JOIN wallet.accounts AS a ON a.id = p.account_id
  UNION ALL
  SELECT 'monthly_limit', 'account', a.id, 'monthly_limit_minor', 'monthly_limit',
         CAST(a.monthly_limit_minor AS TEXT)
  FROM p JOIN wallet.accounts AS a ON a.id = p.account_id
  UNION ALL
  SELECT 'user_status', 'user', u.id, 'status', 'status', u.status
  FROM p JOIN wallet.users AS u ON u.id = p.user_id
  UNION ALL
  SELECT 'kyc_level', 'user', u.id, 'kyc_level', 'kyc_level', CAST(u.kyc_level AS TEXT)
  FROM p JOIN wallet.users AS u ON u.id = p.user_id
  UNION ALL
  SELECT 'card_status', 'card', c.id, 'status', 'status', c.status
  FROM p JOIN wallet.cards AS c ON c.id = p.card_id
  UNION ALL
  SELECT 'card_expires', 'card', c.id, 'expires', 'expires', c.expires
  FROM p JOIN wallet.cards AS c ON c.id = p.card_id
  UNION ALL
  SELECT 'merchant_status', 'merchant', m.id, 'status', 'status', m.status
  FROM p JOIN wallet.merchants AS m ON m.id = p.merchant_id
  UNION ALL
  SELECT 'merchant_accepts_wallet', 'merchant', m.id, 'accepts_wallet', 'accepts_wallet',
         CASE WHEN m.accepts_wallet THEN 'true' ELSE 'false' END
  FROM p JOIN wallet.merchants AS m ON m.id = p.merchant_id
  UNION ALL
  SELECT 'merchant_methods', 'merchant', m.id, 'accepted_methods', 'accepted_methods', m.accepted_methods
  FROM p JOIN wallet.merchants AS m ON m.id = p.merchant_id
  UNION ALL
  SELECT 'payee_status', 'user', y.id, 'status', 'status', y.status
  FROM p JOIN wallet.users AS y ON y.user_no = p.payee_no
  UNION ALL
  SELECT 'channel_state', 'channel', h.code, 'status', 'status', NULL
  FROM p JOIN wallet.channels AS h ON h.code = p.channel
),
-- The last change up to the payment, else the first one after it, which says what had been before. An amount
-- in major units is marked, and a change to nothing is an empty text.
changes AS MATERIALIZED (
  SELECT k.name, k.present,
         (SELECT CASE WHEN c.attribute = k.major AND k.major <> k.attribute THEN 'major ' ELSE '' END
                 || coalesce(c.new_value, '')
          FROM wallet.attribute_changes AS c
          WHERE c.entity = k.entity AND c.entity_id = k.id AND c.attribute IN (k.attribute, k.major)
            AND c.at <= p.created_at
          ORDER BY c.at DESC, c.id DESC LIMIT 1) AS earlier,
         (SELECT c.at FROM wallet.attribute_changes AS c
          WHERE c.entity = k.entity AND c.entity_id = k.id AND c.attribute IN (k.attribute, k.major)
            AND c.at <= p.created_at
          ORDER BY c.at DESC, c.id DESC LIMIT 1) AS earlier_at,
         (SELECT CASE WHEN c.attribute = k.major AND k.major <> k.attribute THEN 'major ' ELSE '' END
                 || coalesce(c.old_value, '')
          FROM wallet.attribute_changes AS c
          WHERE c.entity = k.entity AND c.entity_id = k.id AND c.attribute IN (k.attribute, k.major)
            AND c.at > p.created_at
          ORDER BY c.at, c.id LIMIT 1) AS later,
         p.created_at
  FROM p CROSS JOIN k
),
stood AS (
  SELECT x.name, nullif(coalesce(x.earlier, x.later, x.present), '') AS value,
         CASE WHEN x.earlier IS NOT NULL THEN x.earlier_at WHEN x.later IS NOT NULL THEN x.created_at END AS since
  FROM changes AS x
),
v AS (
  SELECT max(CASE WHEN s.name = 'account_status' THEN s.value END) AS account_status,
         max(CASE WHEN s.name = 'account_status' THEN s.since END) AS account_status_at,
         max(CASE WHEN s.name = 'reserved' THEN s.value END) AS reserved,
         max(CASE WHEN s.name = 'reserved' THEN s.since END) AS reserved_at,
         max(CASE WHEN s.name = 'per_payment_limit' THEN s.value END) AS per_payment_limit,
         max(CASE WHEN s.name = 'per_payment_limit' THEN s.since END) AS per_payment_limit_at,
         max(CASE WHEN s.name = 'daily_limit' THEN s.value END) AS daily_limit,
         max(CASE WHEN s.name = 'daily_limit' THEN s.since END) AS daily_limit_at,
         max(CASE WHEN s.name = 'monthly_limit' THEN s.value END) AS monthly_limit,
         max(CASE WHEN s.name = 'monthly_limit' THEN s.since END) AS monthly_limit_at,
         max(CASE WHEN s.name = 'user_status' THEN s.value END) AS user_status,
         max(CASE WHEN s.name = 'user_status' THEN s.since END) AS user_status_at,
         max(CASE WHEN s.name = 'kyc_level' THEN s.value END) AS kyc_level,
         max(CASE WHEN s.name = 'kyc_level' THEN s.since END) AS kyc_level_at,
         max(CASE WHEN s.name = 'card_status' THEN s.value END) AS card_status,
         max(CASE WHEN s.name = 'card_status' THEN s.since END) AS card_status_at,
         max(CASE WHEN s.name = 'card_expires' THEN s.value END) AS card_expires,
         max(CASE WHEN s.name = 'card_expires' THEN s.since END) AS card_expires_at,
         max(CASE WHEN s.name = 'merchant_status' THEN s.value END) AS merchant_status,
         max(CASE WHEN s.name = 'merchant_status' THEN s.since END) AS merchant_status_at,
         max(CASE WHEN s.name = 'merchant_accepts_wallet' THEN s.value END) AS merchant_accepts_wallet,
         max(CASE WHEN s.name = 'merchant_accepts_wallet' THEN s.since END) AS merchant_accepts_wallet_at,
         max(CASE WHEN s.name = 'merchant_methods' THEN s.value END) AS merchant_methods,
         max(CASE WHEN s.name = 'merchant_methods' THEN s.since END) AS merchant_methods_at,
         max(CASE WHEN s.name = 'payee_status' THEN s.value END) AS payee_status,
         max(CASE WHEN s.name = 'payee_status' THEN s.since END) AS payee_status_at,
         max(CASE WHEN s.name = 'channel_state' THEN s.value END) AS channel_state,
         max(CASE WHEN s.name = 'channel_state' THEN s.since END) AS channel_state_at
  FROM stood AS s
),
-- Earlier payments that took money or could still take it then: a failure known only later was pending.
spent AS (
  SELECT CAST(coalesce(sum(CASE WHEN s.local_day = p.local_day THEN s.amount_minor ELSE 0 END), 0) AS BIGINT)
           AS day,
         CAST(coalesce(sum(s.amount_minor), 0) AS BIGINT) AS month
  FROM p JOIN wallet.payments AS s ON s.account_id = p.account_id
  WHERE s.local_day >= p.local_day / 100 * 100 + 1 AND s.local_day <= p.local_day
    AND s.kind IN ('payment', 'transfer_out', 'withdrawal') AND s.currency = p.currency
    AND (s.created_at, s.id) < (p.created_at, p.id)
    AND (s.status <> 'failed' OR s.completed_at > p.created_at)
),
equal_orders AS MATERIALIZED (
  SELECT s.order_no, s.created_at, s.id
  FROM p JOIN wallet.payments AS s ON s.user_id = p.user_id
  WHERE s.created_at >= ts_add_ms(p.created_at, -600000) AND (s.created_at, s.id) < (p.created_at, p.id)
    AND s.account_id = p.account_id AND s.kind = p.kind AND s.amount_minor = p.amount_minor
    AND s.currency = p.currency AND (p.merchant_id IS NOT NULL OR p.payee_no IS NOT NULL)
    AND s.merchant_id IS NOT DISTINCT FROM p.merchant_id AND s.payee_no IS NOT DISTINCT FROM p.payee_no
    AND (s.status <> 'failed' OR s.completed_at > p.created_at)
),
standing AS (
  SELECT h.scope, h.reason_code, h.placed_at
  FROM p JOIN desk.holds AS h ON h.user_id = p.user_id
  WHERE (h.account_id IS NULL OR h.account_id = p.account_id) AND h.placed_at <= p.created_at
    AND (h.until IS NULL OR h.until > p.created_at) AND (h.closed_at IS NULL OR h.closed_at > p.created_at)
    AND ((h.scope = 'outgoing' AND p.kind IN ('payment', 'transfer_out', 'withdrawal'))
         OR (h.scope = 'withdrawals' AND p.kind = 'withdrawal')
         OR (h.scope = 'all' AND p.kind NOT IN ('refund', 'fee')))
  -- A reason that must not be told decides what is told.
  ORDER BY CASE WHEN h.reason_code IN ('fraud_suspected', 'legal_order', 'other') THEN 0 ELSE 1 END,
           h.placed_at DESC, h.id DESC
  LIMIT 1
),
incident AS (
  SELECT i.severity, i.started_at
  FROM p JOIN wallet.channel_incidents AS i ON i.channel = p.channel
  WHERE i.started_at <= p.created_at AND (i.ended_at IS NULL OR i.ended_at > p.created_at)
  ORDER BY CASE i.severity WHEN 'outage' THEN 0 WHEN 'maintenance' THEN 1 WHEN 'partial' THEN 2 ELSE 3 END,
           i.started_at DESC, i.id DESC
  LIMIT 1
),
report AS (
  SELECT r.state, r.at
  FROM p JOIN wallet.channel_reports AS r ON r.channel = p.channel
  WHERE r.at <= p.created_at
  ORDER BY r.at DESC
  LIMIT 1
),
timeline AS (
  SELECT e.kind, e.at
  FROM p JOIN wallet.payment_events AS e ON e.payment_id = p.id
  UNION ALL
  SELECT e.kind, e.at
  FROM p JOIN wallet.payment_events AS e ON e.payment_id = p.original_id
  WHERE p.kind = 'refund' AND e.at >= p.created_at
    AND e.kind IN ('refund_requested', 'refund_accepted', 'refund_settled')
),
t AS (
  SELECT count(*) AS events,
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
),
-- Where the payment has an entry of its own, the balance before is the entry before that one.
own AS (
  SELECT min(e.seq) AS seq
  FROM p JOIN wallet.account_entries AS e ON e.payment_id = p.id AND e.account_id = p.account_id
)
SELECT p.order_no, p.currency, a.time_zone,
       coalesce((SELECT max(l.version) FROM desk.checklists AS l WHERE l.state = 'active'), 0) AS checklist_version,
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
          WHERE e.account_id = p.account_id AND e.seq < own.seq ORDER BY e.seq DESC LIMIT 1),
         (SELECT e.balance_after_minor - e.delta_minor FROM wallet.account_entries AS e
          WHERE e.account_id = p.account_id AND e.seq = own.seq),
         (SELECT e.balance_after_minor FROM wallet.account_entries AS e
          WHERE own.seq IS NULL AND e.account_id = p.account_id AND e.at <= p.created_at
            AND (e.at < p.created_at OR e.payment_id < p.id) ORDER BY e.at DESC, e.seq DESC LIMIT 1),
         (SELECT s.balance_after_minor FROM wallet.payments AS s
          WHERE s.user_id = p.user_id AND s.account_id = p.account_id AND s.balance_after_minor IS NOT NULL
            AND (s.created_at, s.id) < (p.created_at, p.id) ORDER BY s.created_at DESC, s.id DESC LIMIT 1),
         CASE WHEN p.status = 'failed' THEN p.balance_after_minor END) AS balance_before,
       CASE p.funding WHEN 'card' THEN 0 WHEN 'balance' THEN p.amount_minor ELSE p.balance_part_minor END
         AS balance_part,
       v.reserved, v.reserved_at, v.per_payment_limit, v.per_payment_limit_at, v.daily_limit, v.daily_limit_at,
       v.monthly_limit, v.monthly_limit_at, spent.day AS spent_day, spent.month AS spent_month,
       v.account_status, v.account_status_at, v.user_status, v.user_status_at, v.kyc_level, v.kyc_level_at,
       standing.scope IS NOT NULL AS hold_standing, standing.scope AS hold_scope,
       standing.reason_code AS hold_reason, standing.placed_at AS hold_placed_at,
       (SELECT count(*) FROM wallet.sign_ins AS i
        WHERE i.user_id = p.user_id AND i.at <= p.created_at AND i.at > ts_add_ms(p.created_at, -1800000)
          AND i.outcome IN ('wrong_password', 'code_failed')) AS failed_sign_ins,
       v.card_status, v.card_status_at, v.card_expires, v.card_expires_at,
       CASE WHEN c.id IS NOT NULL
            THEN c.bound_at <= p.created_at AND (c.unbound_at IS NULL OR c.unbound_at > p.created_at) END AS card_bound,
       v.merchant_status, v.merchant_status_at, v.merchant_accepts_wallet, v.merchant_accepts_wallet_at,
       v.merchant_methods, v.merchant_methods_at, v.payee_status, v.payee_status_at,
       h.name AS channel, CASE WHEN h.code IS NOT NULL THEN coalesce(incident.severity, 'none') END
         AS incident_severity, incident.started_at AS incident_started_at,
       coalesce(report.state, v.channel_state) AS channel_state,
       coalesce(report.at, v.channel_state_at) AS channel_reported_at, h.time_out_s * 1000 AS channel_time_out,
       p.risk_decision, p.risk_score,
       (SELECT count(*) FROM equal_orders AS o) AS duplicates,
       (SELECT o.order_no FROM equal_orders AS o ORDER BY o.created_at DESC, o.id DESC LIMIT 1)
         AS duplicate_order_no,
       t.events, t.sent, t.answered, t.timed_out, t.captured, t.settled, t.closed, t.sent_at, t.timed_out_at,
       t.captured_at, t.closed_at, t.refund_requested, t.refund_accepted, t.refund_settled,
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
JOIN wallet.accounts AS a ON a.id = p.account_id
CROSS JOIN v
CROSS JOIN spent
CROSS JOIN t
CROSS JOIN own
LEFT JOIN standing ON true
LEFT JOIN incident ON true
LEFT JOIN report ON true
LEFT JOIN wallet.cards AS c ON c.id = p.card_id
LEFT JOIN wallet.channels AS h ON h.code = p.channel
LEFT JOIN wallet.payments AS g ON g.id = p.original_id
