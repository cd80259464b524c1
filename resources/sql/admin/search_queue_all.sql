INSERT INTO desk.search_queue (user_id) SELECT u.id FROM wallet.users AS u WHERE true ON CONFLICT DO NOTHING
