SELECT u.id, u.user_no, u.name, u.phone, u.phone_e164, u.email, u.id_number,
       (SELECT group_concat(c.last4, ',') FROM wallet.cards AS c WHERE c.user_id = u.id) AS cards
FROM wallet.users AS u
WHERE u.id IN (SELECT j.value FROM json_each(:ids) AS j)
