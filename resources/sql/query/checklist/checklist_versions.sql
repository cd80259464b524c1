--@ name   checklist_versions
--@ guard  supervisor auditor
--@ check  login_gate(p_login)
--@ param  login text required
--@ result id text, version int, state text, base_version int, content_sha256 text, created_by text?, created_at ts
--@ result activated_by text?, activated_at ts?, run_cases int?, run_failed int?, run_by text?, run_at ts?
--@ result may_activate bool
WITH RECURSIVE grown (head, version, base_version, author) AS (
  SELECT l.version AS head, l.version, l.base_version, l.created_by AS author FROM desk.checklists AS l
  UNION ALL
  SELECT g.head, b.version, b.base_version, b.created_by AS author
  FROM grown AS g JOIN desk.checklists AS b ON b.version = g.base_version
  WHERE b.activated_at IS NULL
)
SELECT l.id, l.version, l.state, l.base_version, l.content_sha256, cp.name AS created_by, l.created_at,
       ap.name AS activated_by, l.activated_at, r.cases AS run_cases, r.failed AS run_failed, rp.name AS run_by,
       r.at AS run_at,
       ((l.state = 'draft' OR (l.state = 'retired' AND l.activated_at IS NOT NULL))
        AND EXISTS (SELECT 1 FROM desk.staff AS me JOIN desk.staff_kinds AS k ON k.login = me.login
                    WHERE me.login = :login AND me.active AND k.kind = 'supervisor'
                      AND NOT EXISTS (SELECT 1 FROM grown AS g JOIN desk.staff AS gs ON gs.login = g.author
                                      WHERE g.head = l.version AND gs.person_id = me.person_id))) AS may_activate
FROM desk.checklists AS l
LEFT JOIN desk.staff AS cs ON cs.login = l.created_by
LEFT JOIN desk.persons AS cp ON cp.id = cs.person_id
LEFT JOIN desk.staff AS ast ON ast.login = l.activated_by
LEFT JOIN desk.persons AS ap ON ap.id = ast.person_id
LEFT JOIN desk.checklist_runs AS r ON r.id = (
  SELECT x.id FROM desk.checklist_runs AS x WHERE x.version = l.version ORDER BY x.at DESC, x.id DESC LIMIT 1)
LEFT JOIN desk.staff AS rs ON rs.login = r.login
LEFT JOIN desk.persons AS rp ON rp.id = rs.person_id
ORDER BY l.version DESC
LIMIT 500
