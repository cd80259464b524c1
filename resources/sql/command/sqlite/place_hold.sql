--@ name   place_hold
--@ guard  agent supervisor
--@ param  user_no text required, account_id text optional, scope enum(outgoing|withdrawals|all|sign_in) required
--@ param  reason enum(account_takeover|lost_phone|lost_card|customer_request|fraud_suspected|legal_order|other) required
--@ param  note text optional, until ts optional
--@ let
SELECT (SELECT id FROM wallet.users WHERE user_no = :user_no) AS user_id, trim(coalesce(:note, '')) AS note_text;
--@ refuse WD006 unknown_user
SELECT 1 WHERE :user_id IS NULL;
--@ refuse WD006 unknown_account
SELECT 1 WHERE :account_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM wallet.accounts WHERE id = :account_id AND user_id = :user_id);
--@ refuse WD003 note_too_short
SELECT 1 WHERE :reason = 'other' AND length(:note_text) < 8;
--@ refuse WD003 until_past
SELECT 1 WHERE :until <= :now;
--@ run
INSERT INTO desk.holds (id, user_id, account_id, scope, reason_code, note, placed_by, placed_at, until)
VALUES (:new_id, :user_id, :account_id, :scope, :reason, :note_text, :login, :now, :until);
--@ audit
SELECT 'hold_placed', 'user', :user_id, 'scope=' || :scope || ' reason=' || :reason;
--@ answer
SELECT :new_id AS hold_id, :now AS placed_at;
