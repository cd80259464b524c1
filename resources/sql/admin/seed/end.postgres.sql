SET LOCAL session_replication_role = origin;
INSERT INTO desk.refund_limits (kind, currency, limit_minor)
VALUES ('agent', 'CNY', 50000), ('supervisor', 'CNY', 2000000) ON CONFLICT DO NOTHING;
