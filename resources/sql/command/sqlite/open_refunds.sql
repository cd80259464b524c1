--@ name   open_refunds
--@ guard  supervisor auditor
--@ run
INSERT INTO desk.refund_readings (id, login, opened_at) VALUES (:new_id, :login, :now);
--@ audit
SELECT 'refunds_opened', 'refunds', :new_id, '';
--@ answer
SELECT :new_id AS reading, :now AS opened_at;
