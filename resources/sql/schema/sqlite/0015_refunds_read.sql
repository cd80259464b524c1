-- Which waiting refunds a reading of the queue showed.
CREATE TABLE refunds_read (
  reading_id TEXT NOT NULL REFERENCES refund_readings (id),
  request_id TEXT NOT NULL REFERENCES refund_requests (id),
  PRIMARY KEY (reading_id, request_id)
) STRICT;
CREATE INDEX refund_readings_login ON refund_readings (login, opened_at DESC);
CREATE TRIGGER refunds_read_keep_update BEFORE UPDATE ON refunds_read
BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER refunds_read_keep_delete BEFORE DELETE ON refunds_read
BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
