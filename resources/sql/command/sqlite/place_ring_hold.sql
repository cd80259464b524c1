--@ name   place_ring_hold
--@ guard  supervisor
--@ param  user_no text required, link enum(device|card|payee) required, link_id text required, ring text required
--@ param  scope enum(outgoing|withdrawals|all|sign_in) required
--@ param  reason enum(account_takeover|lost_phone|lost_card|customer_request|fraud_suspected|legal_order|other) required
--@ param  note text optional, basis text optional, until ts optional
--@ let
SELECT (SELECT id FROM wallet.users WHERE user_no = :user_no) AS user_id;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_id IS NULL;
--@ let
SELECT people, members, at AS shown_at FROM desk.ring_previews
WHERE login = :login AND user_id = :user_id AND link = :link AND link_id = :link_id AND sha256_hex(people) = :ring
ORDER BY at DESC LIMIT 1;
--@ refuse WD007 no_ring_preview
SELECT 1 WHERE :people IS NULL;
--@ refuse WD009 ring_preview_expired
SELECT 1 WHERE :shown_at < :now - 900000;
--@ let
SELECT trim(coalesce(:note, '')) AS note_text, trim(coalesce(:basis, '')) AS basis_text;
--@ refuse WD003 note_too_short
SELECT 1 WHERE :reason = 'other' AND length(:note_text) < 8;
--@ refuse WD003 until_past
SELECT 1 WHERE :until <= :now;
--@ refuse WD015 ring_changed
SELECT 1 FROM (SELECT json_group_array(x.user_id) AS people FROM (
  SELECT :user_id AS user_id
  UNION SELECT * FROM (SELECT DISTINCT t.user_id FROM wallet.ring_ties AS t
                       WHERE t.link = :link AND t.link_id = :link_id AND coalesce(t.at > :now - 2592000000, true)
                       LIMIT 201)
  ORDER BY user_id LIMIT 201) AS x) AS now_in
WHERE now_in.people <> :people;
-- What becomes of each, before anything is written.
--@ let
SELECT json_group_array(json_object('user_id', m.id, 'user_no', m.user_no, 'result', m.result,
                                    'hold_id', CASE m.result WHEN 'placed' THEN uuid7() END)) AS fates,
       coalesce(sum(m.result = 'placed'), 0) AS placed
FROM (SELECT u.id, u.user_no,
             CASE WHEN u.status = 'closed' THEN 'customer_closed'
                  WHEN EXISTS (
                    SELECT 1 FROM desk.holds AS h
                    WHERE h.user_id = u.id AND h.account_id IS NULL AND h.closed_at IS NULL AND h.reason_code = :reason
                      AND NOT EXISTS (SELECT 1 FROM desk.release_requests AS r
                                      WHERE r.hold_id = h.id AND r.decided_at IS NULL)
                      AND coalesce(h.until > :now, true) AND coalesce(h.until >= :until, h.until IS NULL)
                      AND (h.scope = :scope OR (h.scope = 'all' AND :scope IN ('outgoing', 'withdrawals'))
                           OR (h.scope = 'outgoing' AND :scope = 'withdrawals'))) THEN 'already_held'
                  ELSE 'placed' END AS result
      FROM json_each(:people) AS j JOIN wallet.users AS u ON u.id = j.value ORDER BY u.id) AS m;
--@ run
INSERT INTO desk.holds (id, user_id, scope, reason_code, note, basis, placed_by, placed_at, until)
SELECT f.value ->> 'hold_id', f.value ->> 'user_id', :scope, :reason, :note_text, :basis_text, :login, :now, :until
FROM json_each(:fates) AS f WHERE f.value ->> 'result' = 'placed';
--@ audit
SELECT 'hold_placed', 'user', f.value ->> 'user_id', 'scope=' || :scope || ' reason=' || :reason || ' ring=' || :link
FROM json_each(:fates) AS f WHERE f.value ->> 'result' = 'placed'
UNION ALL
SELECT 'ring_held', 'user', :user_id, 'link=' || :link || ' members=' || :members || ' placed=' || :placed
  || ' scope=' || :scope || ' reason=' || :reason;
--@ answer
SELECT :placed AS placed, :now AS placed_at,
       (SELECT json_group_array(json_object('user_no', f.value ->> 'user_no', 'result', f.value ->> 'result',
                                            'hold_id', f.value ->> 'hold_id'))
        FROM json_each(:fates) AS f) AS results;
