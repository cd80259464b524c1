-- Whoever made the file is the first of its staff.
SELECT s.login FROM desk.staff AS s ORDER BY s.added_at, s.login LIMIT 1
