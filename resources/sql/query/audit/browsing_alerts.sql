--@ name   browsing_alerts
--@ guard  supervisor auditor
--@ plan   fixed
--@ param  from_ts ts required, until_ts ts required, customers int required, searches int required
--@ param  reveals int required
--@ result login text, person text?, action text, seen int, first_ms int, last_ms int
-- The worst hour of each person and kind. A customer opened again within the hour counts once.
WITH opened AS (
  SELECT a.login, a.action, ts_ms(a.at) AS ms,
         lag(ts_ms(a.at)) OVER (PARTITION BY a.login, a.action, a.target_id ORDER BY a.at, a.id) AS before_ms
  FROM evidence.audit AS a
  WHERE a.at >= :from_ts AND a.at < :until_ts
    AND a.action IN ('customer_opened', 'search_opened', 'reveal_granted')),
counted AS (
  SELECT o.login, o.action, o.ms, count(*) OVER hour AS seen, min(o.ms) OVER hour AS first_ms
  FROM opened AS o
  WHERE o.action <> 'customer_opened' OR o.before_ms IS NULL OR o.ms - o.before_ms > 3600000
  WINDOW hour AS (PARTITION BY o.login, o.action ORDER BY o.ms
                  RANGE BETWEEN 3600000 PRECEDING AND CURRENT ROW)),
worst AS (
  SELECT c.login, c.action, c.seen, c.first_ms, c.ms,
         row_number() OVER (PARTITION BY c.login, c.action ORDER BY c.seen DESC, c.ms DESC) AS place
  FROM counted AS c
  WHERE c.seen >= CASE c.action WHEN 'customer_opened' THEN :customers WHEN 'search_opened' THEN :searches
                  ELSE :reveals END)
SELECT w.login, p.name AS person, w.action, w.seen, w.first_ms, w.ms AS last_ms
FROM worst AS w
LEFT JOIN desk.staff AS s ON s.login = w.login
LEFT JOIN desk.persons AS p ON p.id = s.person_id
WHERE w.place = 1
ORDER BY w.ms DESC, w.login, w.action
LIMIT 100
