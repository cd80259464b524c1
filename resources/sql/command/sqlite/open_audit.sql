--@ name   open_audit
--@ guard  supervisor auditor
--@ param  purpose enum(read|verify|export) required
--@ run
INSERT INTO evidence.audit_readings (id, login, purpose, opened_at) VALUES (:new_id, :login, :purpose, :now);
--@ audit
SELECT 'audit_opened', 'audit', :new_id, 'purpose=' || :purpose;
--@ answer
SELECT :new_id AS reading, :now AS opened_at;
