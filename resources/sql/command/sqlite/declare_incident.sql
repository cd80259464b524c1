--@ name   declare_incident
--@ guard  supervisor
--@ param  dimension enum(channel|issuer|merchant) required, entity text required, scheme text optional
--@ param  code text optional, started_at ts required, note text optional
--@ let
SELECT CASE :dimension
  WHEN 'channel' THEN (SELECT name FROM wallet.channels WHERE code = :entity)
  WHEN 'issuer' THEN (SELECT issuer FROM wallet.cards WHERE issuer = :entity LIMIT 1)
  ELSE (SELECT name FROM wallet.merchants WHERE merchant_no = :entity) END AS label;
--@ refuse WD006 unknown_entity
SELECT 1 WHERE :label IS NULL;
--@ refuse WD003 starts_later
SELECT 1 WHERE :started_at > :now;
--@ refuse WD003 text_too_long
SELECT 1 WHERE length(:note) > 20000;
--@ refuse WD013 incident_stands
SELECT 1 FROM desk.incidents
WHERE dimension = :dimension AND entity = :entity AND scheme = coalesce(:scheme, '') AND code = coalesce(:code, '')
  AND closed_at IS NULL;
--@ run
INSERT INTO desk.incidents (id, dimension, entity, label, scheme, code, started_at, note, declared_by, declared_at)
VALUES (:new_id, :dimension, :entity, :label, coalesce(:scheme, ''), coalesce(:code, ''), :started_at,
        trim(coalesce(:note, '')), :login, :now);
--@ audit
SELECT 'incident_declared', 'incident', :new_id,
       'dimension=' || :dimension || ' scheme=' || coalesce(:scheme, '') || ' code=' || coalesce(:code, '');
--@ answer
SELECT :new_id AS incident_id, :now AS declared_at;
