--@ name   payments_in_flight
--@ guard  agent supervisor auditor
--@ opened user_no
--@ plan   fixed
--@ param  user_no text required
--@ result user_no text, account_id text?, id text?, order_no text?, kind text?, status text?, amount_minor int?
--@ result fee_minor int?, currency text?, counterparty text?, scheme text?, response_code text?, created_at ts?
--@ result balance_after_minor int?
SELECT u.user_no, p.account_id, p.id, p.order_no, p.kind, p.status, p.amount_minor, p.fee_minor, p.currency,
       coalesce(m.name, mask_name(p.payee_name), '') AS counterparty, p.scheme, p.response_code, p.created_at,
       p.balance_after_minor
FROM wallet.users AS u
LEFT JOIN wallet.payments AS p ON p.user_id = u.id AND p.status = 'pending'
LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
WHERE u.user_no = :user_no
ORDER BY p.created_at DESC NULLS LAST, p.id DESC NULLS LAST
LIMIT 50
