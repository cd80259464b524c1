INSERT INTO desk.search_keys (kind, key, subject)
SELECT k.kind, k.key, k.subject FROM temp.seed_keys AS k ORDER BY k.kind, k.key, k.subject;
DROP TABLE temp.seed_keys;
INSERT INTO desk.refund_limits (kind, currency, limit_minor)
VALUES ('agent', 'CNY', 50000), ('supervisor', 'CNY', 2000000) ON CONFLICT DO NOTHING;
