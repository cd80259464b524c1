INSERT INTO desk.search_keys (kind, key, subject)
SELECT j.value ->> 0, j.value ->> 1, j.value ->> 2 FROM json_each(:keys) AS j WHERE true
ON CONFLICT DO NOTHING
