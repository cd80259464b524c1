-- Entries made from payments make way for the core's own.
DELETE FROM wallet.account_entries
WHERE substr(id, 1, 6) = 'entry:' AND account_id IN (SELECT s.account_id FROM import_stage AS s)
  AND id NOT IN (SELECT s.id FROM import_stage AS s);
