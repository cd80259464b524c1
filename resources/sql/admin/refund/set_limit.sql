INSERT INTO desk.refund_limits (kind, currency, limit_minor)
VALUES (CAST(:kind AS TEXT), CAST(:currency AS TEXT), CAST(:limit AS BIGINT))
ON CONFLICT (kind, currency) DO UPDATE SET limit_minor = excluded.limit_minor
