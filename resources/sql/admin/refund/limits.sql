SELECT l.kind, l.currency, l.limit_minor FROM desk.refund_limits AS l ORDER BY l.currency, l.kind
