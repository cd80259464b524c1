DELETE FROM desk.search_queue
WHERE user_id IN (SELECT s.user_id FROM desk.search_queue AS s ORDER BY s.user_id LIMIT :lim)
RETURNING user_id
