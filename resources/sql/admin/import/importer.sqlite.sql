-- Whoever made the file; in one without that word, the first of its staff. The demo's staff was added "earlier".
SELECT s.login FROM desk.staff AS s
ORDER BY s.login = coalesce((SELECT o.value FROM desk.settings AS o WHERE o.key = 'owner'), '') DESC, s.added_at, s.login
LIMIT 1
