--@ name   incidents_page
--@ guard  agent supervisor auditor
--@ param  id text optional, open bool optional, cur_ts ts optional, cur_id text optional, lim int(1..201) required
--@ result id text, dimension text, entity text, label text, scheme text, code text, started_at ts, note text
--@ result declared_by text, declared_at ts, text_en text?, text_zh text?, announced_at ts?, reply text?
--@ result replied_at ts?, disposition text?, closing_note text?, closed_by text?, closed_at ts?
--@ result tickets int, replied int, settled int
SELECT i.id, i.dimension, i.entity, i.label, i.scheme, i.code, i.started_at, i.note, dp.name AS declared_by,
       i.declared_at, i.text_en, i.text_zh, i.announced_at, i.reply, i.replied_at, i.disposition, i.closing_note,
       cp.name AS closed_by, i.closed_at,
       (SELECT count(*) FROM desk.incident_tickets AS t WHERE t.incident_id = i.id) AS tickets,
       (SELECT count(*) FROM desk.incident_tickets AS t WHERE t.incident_id = i.id AND t.replied_at IS NOT NULL)
         AS replied,
       (SELECT count(*) FROM desk.incident_tickets AS t WHERE t.incident_id = i.id AND t.settled_at IS NOT NULL)
         AS settled
FROM desk.incidents AS i
JOIN desk.staff AS ds ON ds.login = i.declared_by
JOIN desk.persons AS dp ON dp.id = ds.person_id
LEFT JOIN desk.staff AS cs ON cs.login = i.closed_by
LEFT JOIN desk.persons AS cp ON cp.id = cs.person_id
WHERE 1 = 1
  --? id: AND i.id = :id
  --? open: AND i.closed_at IS NULL
  --? cur_ts+cur_id: AND (i.declared_at, i.id) < (:cur_ts, :cur_id)
ORDER BY i.declared_at DESC, i.id DESC
LIMIT :lim
