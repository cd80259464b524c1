--@ name   set_ticket_state
--@ guard  agent supervisor
--@ param  ticket_no text required, version int optional, reason text optional
--@ param  state enum(new|open|pending_customer|pending_third_party|resolved|closed) required
--@ param  disposition enum(explained|refunded|corrected|compensated|not_justified|withdrawn|duplicate) optional
--@ let
SELECT id AS ticket_id, state AS old_state, version AS old_version, owner AS old_owner, level AS old_level,
       (SELECT max(seq) FROM desk.ticket_events WHERE ticket_id = tickets.id) AS seq
FROM desk.tickets WHERE ticket_no = :ticket_no;
--@ refuse WD006 unknown_ticket
SELECT 1 WHERE :ticket_id IS NULL;
--@ refuse WD015 version_conflict
SELECT 1 WHERE :old_version <> :version;
--@ let
SELECT trim(coalesce(:reason, '')) AS reason_text;
--@ refuse WD017 supervisor_needed
SELECT 1 WHERE :old_state = 'closed'
  AND NOT EXISTS (SELECT 1 FROM desk.staff_kinds WHERE login = :login AND kind = 'supervisor');
--@ refuse WD013 transition_not_allowed
SELECT 1 WHERE :old_state || '>' || :state NOT IN (
  'new>open', 'open>pending_customer', 'open>pending_third_party', 'open>resolved', 'pending_customer>open',
  'pending_customer>resolved', 'pending_third_party>open', 'pending_third_party>resolved', 'resolved>open',
  'resolved>closed', 'closed>open');
--@ refuse WD003 missing_disposition
SELECT 1 WHERE :state = 'resolved' AND :disposition IS NULL;
--@ refuse WD003 missing_reason
SELECT 1 WHERE :old_state = 'closed' AND :reason_text = '';
--@ refuse WD003 text_too_long
SELECT 1 WHERE length(:reason_text) > 20000;
--@ run
UPDATE desk.tickets
SET state = :state, version = version + 1, updated_by = :login, updated_at = :now,
    disposition = CASE :state WHEN 'resolved' THEN :disposition WHEN 'closed' THEN disposition END
WHERE id = :ticket_id;
--@ run
INSERT INTO desk.ticket_events (id, ticket_id, seq, at, login, kind, body, from_value, to_value)
VALUES (:new_id, :ticket_id, :seq + 1, :now, :login, 'state', :reason_text, :old_state, :state);
--@ audit
SELECT 'ticket_state_changed', 'ticket', :ticket_id,
       'from=' || :old_state || ' to=' || :state
       || CASE WHEN :state = 'resolved' THEN ' disposition=' || :disposition ELSE '' END;
--@ answer
SELECT :ticket_no AS ticket_no, :old_version + 1 AS version;
