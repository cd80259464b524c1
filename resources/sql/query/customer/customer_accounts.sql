--@ name   customer_accounts
--@ guard  agent supervisor
--@ opened user_no
--@ plan   fixed
--@ param  user_no text required, now ts required
--@ result id text, currency text, balance_minor int, reserved_minor int, per_payment_limit_minor int?
--@ result daily_limit_minor int?, monthly_limit_minor int?, spent_today_minor int, time_zone text, status text
SELECT a.id, a.currency, a.balance_minor, a.reserved_minor, a.per_payment_limit_minor, a.daily_limit_minor,
       a.monthly_limit_minor,
       (SELECT CAST(coalesce(sum(p.amount_minor), 0) AS BIGINT) FROM wallet.payments AS p
        WHERE p.account_id = a.id AND p.local_day = local_day(:now, a.time_zone)
          AND p.kind IN ('payment', 'transfer_out', 'withdrawal') AND p.status IN ('succeeded', 'pending'))
         AS spent_today_minor,
       a.time_zone, a.status
FROM wallet.users AS u JOIN wallet.accounts AS a ON a.user_id = u.id
WHERE u.user_no = :user_no
ORDER BY a.currency, a.id
LIMIT 50
