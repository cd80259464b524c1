--@ name   add_ticket_note
--@ guard  agent supervisor
--@ param  ticket_no text required, version int optional, text text required
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
--@ refuse WD003 text_length
SELECT 1 WHERE trim(:text) = '' OR length(:text) > 20000;
--@ run
UPDATE desk.tickets SET version = version + 1, updated_by = :login, updated_at = :now WHERE id = :ticket_id;
--@ run
INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, body)
VALUES (:new_id, :ticket_id, :seq + 1, :now, :login, 'note', :text);
--@ audit
SELECT 'ticket_note_added', 'ticket', :ticket_id, '';
--@ answer
SELECT :ticket_no AS ticket_no, :old_version + 1 AS version;
