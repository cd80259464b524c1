--@ name   ring_links
--@ guard  supervisor
--@ opened user_no
--@ check  count_gate(a_now)
--@ plan   fixed
--@ param  user_no text required, now ts required
--@ result link text, link_id text, label text, at ts, members int
-- The customer's devices, cards and the payees of 30 days (by the newest payment to each), and how many customers share
-- them, the customer too; 201 stands for more than 200.
SELECT l.link, l.link_id, l.label, l.at, coalesce(nullif(l.shared, 0), 1) AS members
FROM (
  SELECT * FROM (
    SELECT 'device' AS link, d.id AS link_id, d.name AS label, d.last_seen_at AS at,
           (SELECT count(*) FROM (SELECT DISTINCT o.user_id FROM wallet.devices AS o
                                  WHERE o.fingerprint = d.fingerprint LIMIT 201) AS x) AS shared
    FROM wallet.users AS u JOIN wallet.devices AS d ON d.user_id = u.id
    WHERE u.user_no = :user_no
    ORDER BY d.last_seen_at DESC, d.id DESC LIMIT 50) AS b_device
  UNION ALL
  SELECT * FROM (
    SELECT 'card' AS link, c.id AS link_id, c.issuer || ' ' || mask_card(c.last4) AS label, c.bound_at AS at,
           (SELECT count(*) FROM (SELECT DISTINCT o.user_id FROM wallet.cards AS o
                                  WHERE o.fingerprint = c.fingerprint LIMIT 201) AS x) AS shared
    FROM wallet.users AS u JOIN wallet.cards AS c ON c.user_id = u.id
    WHERE u.user_no = :user_no
    ORDER BY c.bound_at DESC, c.id DESC LIMIT 50) AS b_card
  UNION ALL
  SELECT * FROM (
    SELECT 'payee' AS link, p.order_no AS link_id, mask_name(coalesce(p.payee_name, '')) AS label, p.created_at AS at,
           (SELECT count(*) FROM (SELECT DISTINCT o.user_id FROM wallet.payments AS o
                                  WHERE o.payee_no = p.payee_no AND o.kind IN ('payment', 'transfer_out', 'withdrawal')
                                    AND o.created_at > ts_add_ms(:now, -2592000000) LIMIT 201) AS x) AS shared
    FROM wallet.users AS u JOIN wallet.payments AS p ON p.user_id = u.id
    WHERE u.user_no = :user_no AND p.payee_no IS NOT NULL AND p.kind IN ('payment', 'transfer_out', 'withdrawal')
      AND p.created_at > ts_add_ms(:now, -2592000000)
      AND NOT EXISTS (SELECT 1 FROM wallet.payments AS n
                      WHERE n.payee_no = p.payee_no AND n.user_id = p.user_id
                        AND n.kind IN ('payment', 'transfer_out', 'withdrawal')
                        AND (n.created_at, n.id) > (p.created_at, p.id))
    ORDER BY p.created_at DESC, p.id DESC LIMIT 50) AS b_payee) AS l
ORDER BY members DESC, l.at DESC, l.link, l.link_id
