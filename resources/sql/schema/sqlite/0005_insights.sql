-- What failed or hangs, in the order of time: mass work pages through it and never meets the many that succeeded.
CREATE INDEX payments_unsettled_time ON payments (created_at, id) WHERE status IN ('failed', 'unknown', 'pending');
