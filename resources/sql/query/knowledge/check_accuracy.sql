--@ name   check_accuracy
--@ guard  supervisor
--@ result checklist_id text, checklist_version int, check_id text, judged int, were_right int, led int
--@ result confirmed int
-- How often a failing check was found right in the end, by version of the checklist. Of one person's feedback on one
-- payment the latest counts.
SELECT f.checklist_id, f.checklist_version, c.check_id, count(*) AS judged,
       count(CASE WHEN c.was_right THEN 1 END) AS were_right,
       count(CASE WHEN c.led THEN 1 END) AS led,
       count(CASE WHEN c.led AND f.cause = f.shown_cause THEN 1 END) AS confirmed
FROM desk.cause_feedback AS f
JOIN desk.check_feedback AS c ON c.feedback_id = f.id
WHERE NOT EXISTS (SELECT 1 FROM desk.cause_feedback AS g
                  WHERE g.payment_id = f.payment_id AND g.login = f.login AND (g.at, g.id) > (f.at, f.id))
GROUP BY f.checklist_id, f.checklist_version, c.check_id
ORDER BY f.checklist_id, f.checklist_version DESC, c.check_id
LIMIT 1000
