--@ name   ticket_head
--@ guard  agent supervisor auditor
--@ check  unwritten_gate()
--@ plan   fixed
--@ param  ticket_no text required
--@ result id text, ticket_no text, user_no text, customer text, subject text, category text, priority text
--@ result state text, owner text?, owner_name text?, team text, level int, amount_at_risk_minor int?, currency text?
--@ result version int, created_at ts, updated_at ts
--@ result sub_category text, channel text, disposition text?, created_by text, updated_by text
SELECT t.id, t.ticket_no, u.user_no, mask_name(u.name) AS customer, t.subject, t.category, t.priority, t.state,
       t.owner, p.name AS owner_name, t.team, t.level, t.amount_at_risk_minor, t.currency, t.version, t.created_at,
       t.updated_at,
       t.sub_category, t.channel, t.disposition, cp.name AS created_by, up.name AS updated_by
FROM desk.tickets AS t
JOIN wallet.users AS u ON u.id = t.user_id
LEFT JOIN desk.staff AS s ON s.login = t.owner
LEFT JOIN desk.persons AS p ON p.id = s.person_id
JOIN desk.staff AS cs ON cs.login = t.created_by
JOIN desk.persons AS cp ON cp.id = cs.person_id
JOIN desk.staff AS us ON us.login = t.updated_by
JOIN desk.persons AS up ON up.id = us.person_id
WHERE t.ticket_no = :ticket_no
