-- Rows that a running change holds are left for the next round: their change is not committed yet.
DELETE FROM desk.search_queue AS q
WHERE q.user_id IN (SELECT s.user_id FROM desk.search_queue AS s ORDER BY s.user_id LIMIT :lim FOR UPDATE SKIP LOCKED)
RETURNING q.user_id
