--@ name   ticket_events
--@ guard  agent supervisor auditor
--@ opened ticket_no
--@ plan   fixed
--@ param  ticket_no text required
--@ result seq int, at ts, person text, kind text, body text, from_value text?, to_value text?
SELECT e.seq, e.at, p.name AS person, e.kind, e.body, e.from_value, e.to_value
FROM desk.tickets AS t
JOIN desk.ticket_events AS e ON e.ticket_id = t.id
JOIN desk.staff AS s ON s.login = e.login
JOIN desk.persons AS p ON p.id = s.person_id
WHERE t.ticket_no = :ticket_no
ORDER BY e.seq
