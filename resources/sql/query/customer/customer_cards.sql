--@ name   customer_cards
--@ guard  agent supervisor
--@ opened user_no
--@ plan   fixed
--@ param  user_no text required
--@ result id text, issuer text, brand text, number text, expires text?, status text, bound_at ts, unbound_at ts?
SELECT c.id, c.issuer, c.brand, mask_card(c.last4) AS number, c.expires, c.status, c.bound_at, c.unbound_at
FROM wallet.users AS u JOIN wallet.cards AS c ON c.user_id = u.id
WHERE u.user_no = :user_no
ORDER BY c.bound_at DESC, c.id DESC
LIMIT 100
