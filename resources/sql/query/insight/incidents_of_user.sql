--@ name   incidents_of_user
--@ guard  agent supervisor
--@ opened user_no
--@ param  user_no text required
--@ result id text, label text, started_at ts, text_en text, text_zh text
-- The announced incidents, not closed yet, that a payment of this customer fell in.
SELECT i.id, i.label, i.started_at, i.text_en, i.text_zh
FROM desk.incidents AS i
WHERE i.closed_at IS NULL AND i.announced_at IS NOT NULL
  AND EXISTS (
    SELECT 1
    FROM wallet.users AS u
    JOIN wallet.payments AS p ON p.user_id = u.id
    LEFT JOIN wallet.cards AS c ON c.id = p.card_id
    LEFT JOIN wallet.merchants AS m ON m.id = p.merchant_id
    WHERE u.user_no = :user_no AND p.status IN ('failed', 'unknown', 'pending') AND p.created_at >= i.started_at
      AND coalesce(p.scheme, '') = i.scheme AND coalesce(p.response_code, '') = i.code
      AND CASE i.dimension WHEN 'channel' THEN p.channel WHEN 'issuer' THEN c.issuer ELSE m.merchant_no END
          = i.entity)
ORDER BY i.started_at DESC, i.id DESC
