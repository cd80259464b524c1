--@ name   active_checklist
--@ guard  agent supervisor
--@ plan   fixed
--@ result id text, version int, content text
SELECT l.id, l.version, l.content
FROM desk.checklists AS l
WHERE l.state = 'active'
ORDER BY l.version DESC, l.id
LIMIT 1
