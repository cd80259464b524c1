--@ name   request_release
--@ guard  agent supervisor
--@ param  hold_id text required, note text required
--@ param  reason enum(placed_in_error|customer_verified|investigation_closed|order_lifted|other) required
--@ let
SELECT trim(:note) AS note_text, :now + 259200000 AS lapses_at;
--@ refuse WD003 note_too_short
SELECT 1 WHERE length(:note_text) < 8;
--@ refuse WD006 unknown_hold
SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM desk.holds WHERE id = :hold_id);
--@ refuse WD013 hold_closed
SELECT 1 FROM desk.holds WHERE id = :hold_id AND (closed_at IS NOT NULL OR until <= :now);
--@ refuse WD013 request_open
SELECT 1 FROM desk.release_requests WHERE hold_id = :hold_id AND decision IS NULL AND lapses_at > :now;
--@ run
INSERT INTO desk.release_requests (id, hold_id, requested_by, reason_code, note, at, lapses_at)
VALUES (:new_id, :hold_id, :login, :reason, :note_text, :now, :lapses_at);
--@ audit
SELECT 'release_requested', 'hold', :hold_id, 'reason=' || :reason;
--@ answer
SELECT :new_id AS request_id, :hold_id AS hold_id, :lapses_at AS lapses_at;
