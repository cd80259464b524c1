-- What ties customers together: the wallet core's own recognition of one physical device or card under several of them
-- (opaque text), a payee, a place of sign-in. And which ring of them a supervisor was shown before freezing it.
ALTER TABLE devices ADD COLUMN fingerprint TEXT CHECK (fingerprint <> '');
ALTER TABLE cards ADD COLUMN fingerprint TEXT CHECK (fingerprint <> '');
CREATE INDEX devices_fingerprint ON devices (fingerprint, user_id) WHERE fingerprint IS NOT NULL;
CREATE INDEX cards_fingerprint ON cards (fingerprint, user_id) WHERE fingerprint IS NOT NULL;
CREATE INDEX payments_payee ON payments (payee_no, user_id, created_at) WHERE payee_no IS NOT NULL;
CREATE INDEX sign_ins_ip ON sign_ins (ip, at) WHERE ip IS NOT NULL;

CREATE TABLE ring_previews (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL REFERENCES staff (login),
  user_id TEXT NOT NULL REFERENCES users (id), -- from whom the ring was looked for
  link TEXT NOT NULL CHECK (link IN ('device', 'card', 'payee')),
  link_id TEXT NOT NULL, -- of the device, of the card; of a payee: the number of an order to it
  people TEXT NOT NULL, -- the customers' ids, a JSON array in byte order
  members INTEGER NOT NULL CHECK (members BETWEEN 1 AND 200),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX ring_previews_login ON ring_previews (login, at DESC);
CREATE TRIGGER ring_previews_check BEFORE INSERT ON ring_previews
BEGIN
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.login AND k.kind = 'supervisor' AND s.active);
END;
CREATE TRIGGER ring_previews_keep_update BEFORE UPDATE ON ring_previews BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER ring_previews_keep_delete BEFORE DELETE ON ring_previews BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
