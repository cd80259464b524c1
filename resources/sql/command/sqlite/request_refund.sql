--@ name   request_refund
--@ guard  agent supervisor
--@ param  order_no text required, amount_minor int required, currency text required, note text required
--@ param  reason enum(duplicate_payment|wrong_amount|not_delivered|cancelled|not_authorised|goodwill|other) required
--@ let
SELECT trim(:note) AS note_text, :now + 259200000 AS lapses_at,
       (SELECT id FROM wallet.payments WHERE order_no = :order_no) AS payment_id,
       (SELECT user_id FROM wallet.payments WHERE order_no = :order_no) AS user_id;
--@ refuse WD003 note_too_short
SELECT 1 WHERE length(:note_text) < 8;
--@ refuse WD003 text_too_long
SELECT 1 WHERE length(:note_text) > 2000;
--@ refuse WD006 unknown_payment
SELECT 1 WHERE :payment_id IS NULL;
--@ refuse WD007 vip_grant_needed
SELECT 1 FROM wallet.users AS u WHERE u.id = :user_id AND u.vip
  AND NOT EXISTS (SELECT 1 FROM desk.staff_kinds AS k WHERE k.login = :login AND k.kind IN ('supervisor', 'auditor'))
  AND NOT EXISTS (SELECT 1 FROM desk.vip_requests AS r
                  WHERE r.login = :login AND r.user_id = u.id AND r.expires_at > :now);
--@ refuse WD007 customer_not_opened
SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM desk.openings AS o WHERE o.login = :login AND o.user_id = :user_id
                           AND o.opened_at > :now - 14400000);
--@ refuse WD016 verification_locked
SELECT 1 FROM desk.verifications AS f
WHERE f.user_id = :user_id AND NOT f.passed AND f.at > :now - 86400000
  AND (SELECT count(*) FROM desk.verifications AS e
       WHERE e.user_id = f.user_id AND NOT e.passed AND e.at > f.at - 86400000 AND e.at <= f.at) >= 3;
--@ let
SELECT c.id AS contact_id FROM desk.contacts AS c
WHERE c.user_id = :user_id AND c.login = :login AND c.ended_at IS NULL
  AND (SELECT count(DISTINCT v.question) FROM desk.verifications AS v WHERE v.contact_id = c.id AND v.passed) >= 2;
--@ refuse WD012 not_verified
SELECT 1 WHERE :contact_id IS NULL;
--@ let
SELECT coalesce((SELECT l.limit_minor FROM desk.refund_limits AS l WHERE l.kind = 'agent' AND l.currency = :currency), 0)
       AS limit_minor,
       max(coalesce(sum(r.amount_minor) FILTER (WHERE r.payment_id = :payment_id), 0),
           coalesce(sum(r.amount_minor) FILTER (WHERE r.requested_at > :now - 86400000), 0)) AS used_minor
FROM desk.refund_requests AS r
JOIN desk.staff AS s ON s.login = r.requested_by
JOIN wallet.payments AS p ON p.id = r.payment_id
WHERE s.person_id = :person_id AND p.user_id = :user_id AND r.currency = :currency
  AND (r.state IN ('approved', 'settled') OR (r.state = 'waiting' AND r.lapses_at > :now));
--@ let
SELECT CASE WHEN :amount_minor <= :limit_minor - :used_minor
              -- What a second person rejected of this payment within 30 days, nobody approves alone.
              AND NOT EXISTS (SELECT 1 FROM desk.refund_requests AS r
                              WHERE r.payment_id = :payment_id AND r.state = 'rejected'
                                AND r.decided_at > :now - 2592000000)
            THEN 'approved' ELSE 'waiting' END AS state;
--@ run
INSERT INTO desk.refund_requests (id, payment_id, contact_id, amount_minor, currency, reason_code, note, requested_by,
                                  requested_at, lapses_at, state, decided_at)
VALUES (:new_id, :payment_id, :contact_id, :amount_minor, :currency, :reason, :note_text, :login, :now, :lapses_at, :state,
        CASE :state WHEN 'approved' THEN :now END);
--@ audit
SELECT 'refund_requested', 'payment', :payment_id,
       'request=' || :new_id || ' amount=' || :amount_minor || ':' || :currency || ' reason=' || :reason
       || ' state=' || :state;
--@ answer
SELECT :new_id AS request_id, :state AS state, :lapses_at AS lapses_at;
