SELECT l.number, l.window_to, l.root, coalesce((SELECT max(a.id) FROM audit AS a), 0) + 1
FROM (SELECT 1 AS one) AS x
LEFT JOIN seals AS l ON l.number = (SELECT max(s.number) FROM seals AS s)
