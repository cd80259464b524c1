--@ name   checklist_content
--@ guard  supervisor auditor
--@ param  id text required, version int required
--@ result id text, version int, content text
SELECT l.id, l.version, l.content
FROM desk.checklists AS l
WHERE l.id = :id AND l.version = :version
