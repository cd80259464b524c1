DELETE FROM desk.search_keys AS k
WHERE k.subject IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))
