SELECT u.id FROM wallet.users AS u LIMIT 1
