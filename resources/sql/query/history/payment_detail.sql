--@ name   payment_detail
--@ guard  agent supervisor
--@ opened order_no
--@ plan   fixed
--@ param  order_no text required
--@ result id text, order_no text, kind text, status text, amount_minor int, fee_minor int, currency text
--@ result scheme text?, response_code text?, created_at ts, balance_after_minor int?, counterparty text
--@ result user_no text, merchant_order_no text?, channel_ref text?, channel text?, funding text?, card text?
--@ result merchant_no text?, device text?, risk_decision text?, risk_score int?, completed_at ts?, time_zone text
SELECT p.id, p.order_no, p.kind, p.status, p.amount_minor, p.fee_minor, p.currency, p.scheme,
       p.response_code, p.created_at, p.balance_after_minor,
       CASE WHEN m.id IS NOT NULL THEN m.name WHEN coalesce(p.payee_name, '') <> '' THEN mask_name(p.payee_name)
         WHEN c.id IS NOT NULL THEN c.issuer || ' ' || mask_card(c.last4) ELSE '' END AS counterparty,
       u.user_no, p.merchant_order_no, p.channel_ref, coalesce(h.name, p.channel) AS channel,
       coalesce(p.funding, CASE WHEN p.card_id IS NULL THEN 'balance' ELSE 'card' END) AS funding,
       c.issuer || ' ' || mask_card(c.last4) AS card, m.merchant_no, d.name AS device, p.risk_decision, p.risk_score,
       p.completed_at, a.time_zone
FROM wallet.payments AS p
JOIN wallet.users AS u ON u.id = p.user_id
JOIN wallet.accounts AS a ON a.id = p.account_id
LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
LEFT JOIN wallet.cards AS c ON c.id = p.card_id
LEFT JOIN wallet.channels AS h ON h.code = p.channel
LEFT JOIN wallet.devices AS d ON d.id = p.device_id
WHERE p.order_no = :order_no
