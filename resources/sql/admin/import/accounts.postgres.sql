SELECT a.id, a.currency, a.time_zone FROM wallet.accounts AS a
WHERE a.id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))
