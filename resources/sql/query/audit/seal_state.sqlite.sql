--@ name     seal_state
--@ guard    agent supervisor auditor security
--@ result   number int, series int, row_count int, sealed_at ts?, root text?, pending int, pending_since ts?
SELECT coalesce(l.number, 0) AS number, coalesce(l.series, 0) AS series, coalesce(l.row_count, 0) AS row_count,
       l.at AS sealed_at, l.root, count(a.id) AS pending, min(a.at) AS pending_since
FROM (SELECT 1 AS one) AS x
LEFT JOIN evidence.seals AS l ON l.number = (SELECT max(s.number) FROM evidence.seals AS s)
LEFT JOIN evidence.audit AS a ON a.id >= coalesce(l.window_to, 0)
GROUP BY l.number, l.series, l.row_count, l.at, l.root
