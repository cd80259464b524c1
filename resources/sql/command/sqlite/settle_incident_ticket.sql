--@ name   settle_incident_ticket
--@ guard  supervisor
--@ param  incident_id text required, ticket_no text required
--@ let
SELECT id AS ticket_id, state AS old_state,
       (SELECT max(seq) FROM desk.ticket_events WHERE ticket_id = tickets.id) AS seq
FROM desk.tickets WHERE ticket_no = :ticket_no;
--@ refuse WD006 unknown_ticket
SELECT 1 WHERE :ticket_id IS NULL;
--@ let
SELECT id AS found_id, closed_at, disposition, closing_note FROM desk.incidents WHERE id = :incident_id;
--@ refuse WD006 unknown_incident
SELECT 1 WHERE :found_id IS NULL;
--@ refuse WD013 incident_open
SELECT 1 WHERE :closed_at IS NULL;
--@ let
SELECT ticket_id AS link_id, settled_at AS link_settled_at
FROM desk.incident_tickets WHERE incident_id = :incident_id AND ticket_id = :ticket_id;
--@ refuse WD006 not_attached
SELECT 1 WHERE :link_id IS NULL;
--@ refuse WD013 ticket_settled
SELECT 1 WHERE :link_settled_at IS NOT NULL;
--@ run
UPDATE desk.incident_tickets SET settled_at = :now WHERE incident_id = :incident_id AND ticket_id = :ticket_id;
--@ run
UPDATE desk.tickets SET state = 'open', version = version + 1, updated_by = :login, updated_at = :now
WHERE id = :ticket_id AND state = 'new';
--@ run
INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, from_value, to_value)
SELECT uuid7(), :ticket_id, :seq + 1, :now, :login, 'state', 'new', 'open' WHERE :old_state = 'new';
--@ run
UPDATE desk.tickets
SET state = 'resolved', disposition = :disposition, version = version + 1, updated_by = :login, updated_at = :now
WHERE id = :ticket_id AND state NOT IN ('resolved', 'closed');
--@ run
INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, body, from_value, to_value)
SELECT uuid7(), :ticket_id, :seq + 2, :now, :login, 'state', :closing_note,
       CASE :old_state WHEN 'new' THEN 'open' ELSE :old_state END, 'resolved'
WHERE :old_state NOT IN ('resolved', 'closed');
--@ audit
SELECT 'ticket_state_changed', 'ticket', :ticket_id,
       'from=' || :old_state || ' to=resolved disposition=' || :disposition || ' incident=' || :incident_id
WHERE :old_state NOT IN ('resolved', 'closed');
--@ answer
SELECT :ticket_no AS ticket_no, :old_state AS "from";
