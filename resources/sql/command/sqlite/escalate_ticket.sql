--@ name   escalate_ticket
--@ guard  agent supervisor
--@ param  ticket_no text required, version int optional, reason text required
--@ let
SELECT id AS ticket_id, state AS old_state, version AS old_version, owner AS old_owner, level AS old_level,
       (SELECT max(seq) FROM desk.ticket_events WHERE ticket_id = tickets.id) AS seq
FROM desk.tickets WHERE ticket_no = :ticket_no;
--@ refuse WD006 unknown_ticket
SELECT 1 WHERE :ticket_id IS NULL;
--@ refuse WD015 version_conflict
SELECT 1 WHERE :old_version <> :version;
--@ refuse WD003 reason_too_short
SELECT 1 WHERE length(trim(:reason)) < 8;
--@ refuse WD003 text_too_long
SELECT 1 WHERE length(trim(:reason)) > 20000;
--@ refuse WD013 ticket_solved
SELECT 1 WHERE :old_state IN ('resolved', 'closed');
--@ refuse WD013 highest_level
SELECT 1 WHERE :old_level >= 3;
--@ run
UPDATE desk.tickets SET level = level + 1, version = version + 1, updated_by = :login, updated_at = :now
WHERE id = :ticket_id;
--@ run
INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, body, from_value, to_value)
VALUES (:new_id, :ticket_id, :seq + 1, :now, :login, 'escalated', trim(:reason),
        CAST(:old_level AS TEXT), CAST(:old_level + 1 AS TEXT));
--@ audit
SELECT 'ticket_escalated', 'ticket', :ticket_id, 'level=' || (:old_level + 1);
--@ answer
SELECT :ticket_no AS ticket_no, :old_version + 1 AS version, :old_level + 1 AS level;
