--@ name   open_refunds
--@ guard  supervisor auditor
--@ param  lim int(1..201) required, cur_ts ts optional, cur_id text optional
--@ let
SELECT (SELECT r.id FROM desk.refund_readings AS r WHERE r.login = :login AND r.opened_at > :now - 3000000
        ORDER BY r.opened_at DESC, r.id DESC LIMIT 1) AS kept;
--@ run
INSERT INTO desk.refund_readings (id, login, opened_at) SELECT :new_id, :login, :now WHERE :kept IS NULL;
--@ let
SELECT coalesce(:kept, :new_id) AS reading, json_group_array(x.id) FILTER (
         WHERE NOT EXISTS (SELECT 1 FROM desk.refunds_read AS d WHERE d.reading_id = :kept AND d.request_id = x.id))
         AS shown
FROM (SELECT r.id FROM desk.refund_requests AS r
      WHERE r.state = 'waiting' AND r.lapses_at > :now
        AND (:cur_id IS NULL OR (r.requested_at, r.id) > (:cur_ts, :cur_id))
      ORDER BY r.requested_at, r.id LIMIT :lim) AS x;
--@ run
INSERT INTO desk.refunds_read (reading_id, request_id) SELECT :reading, j.value FROM json_each(:shown) AS j;
--@ audit
SELECT 'refunds_opened', 'refunds', :reading, '' WHERE :kept IS NULL
UNION ALL
SELECT 'refund_shown', 'payment', r.payment_id, 'request=' || r.id
FROM json_each(:shown) AS j JOIN desk.refund_requests AS r ON r.id = j.value;
--@ answer
SELECT :reading AS reading;
