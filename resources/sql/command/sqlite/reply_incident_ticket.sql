--@ name   reply_incident_ticket
--@ guard  supervisor
--@ param  incident_id text required, ticket_no text required
--@ let
SELECT id AS found_id, closed_at, reply FROM desk.incidents WHERE id = :incident_id;
--@ refuse WD006 unknown_incident
SELECT 1 WHERE :found_id IS NULL;
--@ refuse WD013 incident_closed
SELECT 1 WHERE :closed_at IS NOT NULL;
--@ let
SELECT id AS ticket_id, state AS old_state, version AS old_version,
       (SELECT max(seq) FROM desk.ticket_events WHERE ticket_id = tickets.id) AS seq
FROM desk.tickets WHERE ticket_no = :ticket_no;
--@ refuse WD006 unknown_ticket
SELECT 1 WHERE :ticket_id IS NULL;
--@ let
SELECT ticket_id AS link_id, replied_at AS link_replied_at
FROM desk.incident_tickets WHERE incident_id = :incident_id AND ticket_id = :ticket_id;
--@ refuse WD006 not_attached
SELECT 1 WHERE :link_id IS NULL;
--@ refuse WD013 no_reply_yet
SELECT 1 WHERE :reply IS NULL;
--@ refuse WD013 incident_replied
SELECT 1 WHERE :link_replied_at IS NOT NULL;
--@ refuse WD013 ticket_closed
SELECT 1 WHERE :old_state = 'closed';
--@ run
UPDATE desk.incident_tickets SET replied_at = :now WHERE incident_id = :incident_id AND ticket_id = :ticket_id;
--@ run
UPDATE desk.tickets
SET state = CASE state WHEN 'new' THEN 'open' ELSE state END,
    version = version + 1, updated_by = :login, updated_at = :now
WHERE id = :ticket_id;
--@ run
INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, body)
VALUES (:new_id, :ticket_id, :seq + 1, :now, :login, 'reply', :reply);
--@ run
INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, from_value, to_value)
SELECT uuid7(), :ticket_id, :seq + 2, :now, :login, 'state', 'new', 'open' WHERE :old_state = 'new';
--@ audit
SELECT 'ticket_reply_added', 'ticket', :ticket_id, 'incident=' || :incident_id;
--@ answer
SELECT :ticket_no AS ticket_no, :old_version + 1 AS version;
