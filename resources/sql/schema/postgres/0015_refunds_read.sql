-- Which waiting refunds a reading of the queue showed.
SET LOCAL ROLE walletdesk_owner;
CREATE TABLE desk.refunds_read (
  reading_id TEXT COLLATE "C" NOT NULL REFERENCES desk.refund_readings (id),
  request_id TEXT COLLATE "C" NOT NULL REFERENCES desk.refund_requests (id),
  PRIMARY KEY (reading_id, request_id)
);
CREATE INDEX refund_readings_login ON desk.refund_readings (login, opened_at DESC);
RESET ROLE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON desk.refunds_read FOR EACH ROW
EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.refunds_read EXECUTE FUNCTION evidence.append_only();
GRANT SELECT, INSERT (reading_id, request_id) ON desk.refunds_read TO walletdesk_api;
