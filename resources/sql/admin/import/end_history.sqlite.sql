DELETE FROM desk.settings WHERE key = 'importing';
