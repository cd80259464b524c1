--@ name   decide_vip
--@ guard  supervisor
--@ param  request_id text required, decision enum(approved|rejected) required, note text optional
--@ refuse WD003 text_too_long
SELECT 1 WHERE length(:note) > 2000;
--@ refuse WD006 unknown_request
SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM desk.vip_requests WHERE id = :request_id);
--@ run
UPDATE desk.vip_requests
SET decided_by = :login, decided_at = :now, decision = :decision, decision_note = trim(coalesce(:note, '')),
    expires_at = CASE :decision WHEN 'approved' THEN :now + 28800000 END
WHERE id = :request_id;
--@ audit
SELECT 'vip_' || :decision, 'user', user_id, 'request=' || :request_id || ' login=' || login
FROM desk.vip_requests WHERE id = :request_id;
--@ answer
SELECT :request_id AS request_id, expires_at FROM desk.vip_requests WHERE id = :request_id;
