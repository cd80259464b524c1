--@ name   assign_ticket
--@ guard  agent supervisor
--@ param  ticket_no text required, version int optional, owner text optional
--@ let
SELECT id AS ticket_id, state AS old_state, version AS old_version, owner AS old_owner, level AS old_level,
       (SELECT max(seq) FROM desk.ticket_events WHERE ticket_id = tickets.id) AS seq
FROM desk.tickets WHERE ticket_no = :ticket_no;
--@ refuse WD006 unknown_ticket
SELECT 1 WHERE :ticket_id IS NULL;
--@ refuse WD015 version_conflict
SELECT 1 WHERE :old_version <> :version;
--@ refuse WD013 ticket_closed
SELECT 1 WHERE :old_state = 'closed';
--@ refuse WD006 unknown_agent
SELECT 1 WHERE :owner IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM desk.staff AS s JOIN desk.staff_kinds AS k ON k.login = s.login
                  WHERE s.login = :owner AND s.active AND k.kind IN ('agent', 'supervisor'));
--@ run
UPDATE desk.tickets
SET owner = :owner, state = CASE WHEN state = 'new' AND :owner IS NOT NULL THEN 'open' ELSE state END,
    team = coalesce((SELECT s.team FROM desk.staff AS s WHERE s.login = :owner), team),
    version = version + 1, updated_by = :login, updated_at = :now
WHERE id = :ticket_id;
--@ run
INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, from_value, to_value)
VALUES (:new_id, :ticket_id, :seq + 1, :now, :login, 'assigned', :old_owner, :owner);
--@ run
INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, from_value, to_value)
SELECT uuid7(), :ticket_id, :seq + 2, :now, :login, 'state', 'new', 'open'
WHERE :old_state = 'new' AND :owner IS NOT NULL;
--@ audit
SELECT 'ticket_assigned', 'ticket', :ticket_id, 'owner=' || coalesce(:owner, '');
--@ answer
SELECT :ticket_no AS ticket_no, :old_version + 1 AS version;
