INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, body)
SELECT 'filed:' || s.id, s.id, 1, s.created_at, s.created_by, 'filed', s.subject FROM import_stage AS s
WHERE NOT EXISTS (SELECT 1 FROM desk.ticket_events AS e WHERE e.ticket_id = s.id);
