--@ name   audit_rows
--@ guard  supervisor auditor
--@ plan   fixed
--@ check  audit_gate(p_reading)
--@ param  reading text required, after_id int required, upto_id int required, lim int(1..10000) required
--@ result id int, at ts, login text, action text, target_kind text, target_id text, command_id text?, detail text
--@ result txid text?, leaf text
SELECT a.id, a.at, a.login, a.action, a.target_kind, a.target_id, a.command_id, a.detail, a.txid, a.leaf
FROM evidence.audit AS a
WHERE a.id > :after_id AND a.id <= :upto_id
ORDER BY a.id
LIMIT :lim
