INSERT INTO desk.search_keys (kind, key, subject)
SELECT j.value ->> 0, j.value ->> 1, j.value ->> 2 FROM jsonb_array_elements(CAST(:keys AS jsonb)) AS j
ON CONFLICT DO NOTHING
