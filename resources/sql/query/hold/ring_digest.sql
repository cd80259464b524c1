--@ name   ring_digest
--@ guard  supervisor
--@ check  ring_gate(p_preview)
--@ plan   fixed
--@ param  preview text required, login text required, now ts required
--@ result members int, ring text
-- How many the preview counted, and the digest that says who: what place_ring_hold asks for.
SELECT r.members, sha256_hex(r.people) AS ring
FROM desk.ring_previews AS r
WHERE r.id = :preview AND r.login = :login AND r.at > ts_add_ms(:now, -900000)
