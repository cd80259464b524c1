--@ name   decide_release
--@ guard  supervisor
--@ param  request_id text required, decision enum(approved|rejected) required, note text required
--@ let
SELECT r.hold_id, r.decision AS decided, r.lapses_at, h.closed_at,
       (SELECT person_id FROM desk.staff WHERE login = h.placed_by) AS placer,
       (SELECT person_id FROM desk.staff WHERE login = r.requested_by) AS requester
FROM desk.release_requests AS r JOIN desk.holds AS h ON h.id = r.hold_id
WHERE r.id = :request_id;
--@ refuse WD006 unknown_request
SELECT 1 WHERE :hold_id IS NULL;
--@ refuse WD014 same_person
SELECT 1 WHERE :person_id IN (:placer, :requester);
--@ refuse WD003 missing_note
SELECT 1 WHERE trim(:note) = '';
--@ refuse WD013 request_decided
SELECT 1 WHERE :decided IS NOT NULL;
--@ refuse WD009 request_lapsed
SELECT 1 WHERE :lapses_at <= :now;
--@ refuse WD013 hold_closed
SELECT 1 WHERE :closed_at IS NOT NULL;
--@ run
UPDATE desk.release_requests
SET decided_by = :login, decided_at = :now, decision = :decision, decision_note = trim(:note)
WHERE id = :request_id;
--@ run
UPDATE desk.holds SET closed_at = :now, closed_by = :login, close_reason = 'released'
WHERE id = :hold_id AND :decision = 'approved';
--@ audit
SELECT 'release_' || :decision, 'hold', :hold_id, 'request=' || :request_id;
--@ answer
SELECT :request_id AS request_id, :hold_id AS hold_id, :decision AS decision, :now AS decided_at;
