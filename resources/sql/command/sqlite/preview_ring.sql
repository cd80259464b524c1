--@ name   preview_ring
--@ guard  supervisor
--@ param  user_no text required, link enum(device|card|payee) required, link_id text required
--@ let
SELECT (SELECT id FROM wallet.users WHERE user_no = :user_no) AS user_id;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_id IS NULL;
--@ refuse WD007 customer_not_opened
SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM desk.openings AS o WHERE o.login = :login AND o.user_id = :user_id
                           AND o.opened_at > :now - 14400000);
--@ refuse WD006 unknown_link
SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM wallet.devices WHERE :link = 'device' AND id = :link_id AND user_id = :user_id)
  AND NOT EXISTS (SELECT 1 FROM wallet.cards WHERE :link = 'card' AND id = :link_id AND user_id = :user_id)
  AND NOT EXISTS (SELECT 1 FROM wallet.payments WHERE :link = 'payee' AND order_no = :link_id AND user_id = :user_id
                  AND payee_no IS NOT NULL AND kind IN ('payment', 'transfer_out', 'withdrawal'));
--@ let
SELECT json_group_array(x.user_id) AS people, count(*) AS members FROM (
  SELECT :user_id AS user_id
  UNION SELECT * FROM (SELECT DISTINCT t.user_id FROM wallet.ring_ties AS t
                       WHERE t.link = :link AND t.link_id = :link_id AND coalesce(t.at > :now - 2592000000, true)
                       LIMIT 201)
  ORDER BY user_id LIMIT 201) AS x;
--@ refuse WD003 ring_too_large
SELECT 1 WHERE :members > 200;
--@ run
INSERT INTO desk.ring_previews (id, login, user_id, link, link_id, people, members, at)
VALUES (:new_id, :login, :user_id, :link, :link_id, :people, :members, :now);
--@ audit
SELECT 'ring_previewed', 'user', :user_id, 'link=' || :link || ' members=' || :members;
--@ answer
SELECT :new_id AS preview_id;
