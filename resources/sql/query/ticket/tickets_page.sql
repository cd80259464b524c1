--@ name   tickets_page
--@ guard  agent supervisor auditor
--@ check  unwritten_gate()
--@ param  state enum(new|open|pending_customer|pending_third_party|resolved|closed) optional, unsolved bool optional
--@ param  owner text optional, unassigned bool optional, user_no text optional, order_no text optional
--@ param  category enum(payment_failed|money_missing|refund|account_access|fraud|card|limit|other) optional
--@ param  min_level int optional, cur_ts ts optional, cur_id text optional, lim int(1..201) required
--@ result id text, ticket_no text, user_no text, customer text, subject text, category text, priority text
--@ result state text, owner text?, owner_name text?, team text, level int, amount_at_risk_minor int?, currency text?
--@ result version int, created_at ts, updated_at ts
SELECT t.id, t.ticket_no, u.user_no, mask_name(u.name) AS customer, t.subject, t.category, t.priority, t.state,
       t.owner, p.name AS owner_name, t.team, t.level, t.amount_at_risk_minor, t.currency, t.version, t.created_at,
       t.updated_at
FROM desk.tickets AS t
JOIN wallet.users AS u ON u.id = t.user_id
LEFT JOIN desk.staff AS s ON s.login = t.owner
LEFT JOIN desk.persons AS p ON p.id = s.person_id
WHERE 1 = 1
  --? state: AND t.state = :state
  --? unsolved: AND t.state IN ('new', 'open', 'pending_customer', 'pending_third_party')
  --? owner: AND t.owner = :owner
  --? unassigned: AND t.owner IS NULL
  --? user_no: AND t.user_id = (SELECT x.id FROM wallet.users AS x WHERE x.user_no = :user_no)
  --? order_no: AND t.id IN (SELECT l.ticket_id FROM desk.ticket_links AS l JOIN wallet.payments AS y ON y.id = l.target_id WHERE l.kind = 'payment' AND y.order_no = :order_no)
  --? category: AND t.category = :category
  --? min_level: AND t.level >= :min_level
  --? cur_ts+cur_id: AND (t.created_at, t.id) < (:cur_ts, :cur_id)
ORDER BY t.created_at DESC, t.id DESC
LIMIT :lim
