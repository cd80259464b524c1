--@ name   audit_page
--@ guard  supervisor auditor
--@ check  audit_gate(p_reading)
--@ param  reading text required, login text optional, action text optional, user_no text optional
--@ param  from_ts ts optional, until_ts ts optional, cur_ts ts optional, cur_id int optional, lim int(1..501) required
--@ result id int, at ts, login text, person text?, action text, target_kind text, target_id text, user_no text?
--@ result ticket_no text?, target_name text?, detail text
SELECT a.id, a.at, a.login, p.name AS person, a.action, a.target_kind, a.target_id,
       coalesce(u.user_no, tu.user_no, hu.user_no, yu.user_no) AS user_no, t.ticket_no, mp.name AS target_name,
       a.detail
FROM (
  SELECT e.id, e.at, e.login, e.action, e.target_kind, e.target_id, e.detail
  FROM evidence.audit AS e
  --? user_no: JOIN (SELECT 'user' AS kind, c.id AS target FROM wallet.users AS c WHERE c.user_no = :user_no
  --? user_no: UNION ALL SELECT 'ticket', k.id FROM wallet.users AS c JOIN desk.tickets AS k ON k.user_id = c.id
  --? user_no: WHERE c.user_no = :user_no
  --? user_no: UNION ALL SELECT 'hold', k.id FROM wallet.users AS c JOIN desk.holds AS k ON k.user_id = c.id
  --? user_no: WHERE c.user_no = :user_no
  --? user_no: UNION ALL SELECT 'payment', k.id FROM wallet.users AS c JOIN wallet.payments AS k ON k.user_id = c.id
  --? user_no: WHERE c.user_no = :user_no AND EXISTS (SELECT 1 FROM evidence.audit AS x
  --? user_no: WHERE x.target_kind = 'payment' AND x.target_id = k.id)) AS w
  --? user_no: ON w.kind = e.target_kind AND w.target = e.target_id
  WHERE 1 = 1
    --? login: AND e.login = :login
    --? action: AND e.action = :action
    --? from_ts: AND e.at >= :from_ts
    --? until_ts: AND e.at < :until_ts
    --? cur_ts+cur_id: AND (e.at, e.id) < (:cur_ts, :cur_id)
  ORDER BY e.at DESC, e.id DESC
  LIMIT :lim) AS a
LEFT JOIN desk.staff AS s ON s.login = a.login
LEFT JOIN desk.persons AS p ON p.id = s.person_id
LEFT JOIN wallet.users AS u ON a.target_kind = 'user' AND u.id = a.target_id
LEFT JOIN desk.tickets AS t ON a.target_kind = 'ticket' AND t.id = a.target_id
LEFT JOIN wallet.users AS tu ON tu.id = t.user_id
LEFT JOIN desk.holds AS h ON a.target_kind = 'hold' AND h.id = a.target_id
LEFT JOIN wallet.users AS hu ON hu.id = h.user_id
LEFT JOIN wallet.payments AS y ON a.target_kind = 'payment' AND y.id = a.target_id
LEFT JOIN wallet.users AS yu ON yu.id = y.user_id
LEFT JOIN desk.staff AS m ON a.target_kind = 'staff' AND m.login = a.target_id
LEFT JOIN desk.persons AS mp ON mp.id = m.person_id
ORDER BY a.at DESC, a.id DESC
