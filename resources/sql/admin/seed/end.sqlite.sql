DELETE FROM desk.settings WHERE key = 'importing';
DELETE FROM desk.search_queue;
