SELECT u.id, u.user_no, u.name, u.phone, u.phone_e164, u.email, u.id_number,
       (SELECT string_agg(c.last4, ',') FROM wallet.cards AS c WHERE c.user_id = u.id) AS cards
FROM wallet.users AS u
WHERE u.id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))
