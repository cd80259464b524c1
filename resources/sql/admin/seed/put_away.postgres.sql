-- A key that others refer to stays; its rows come in its order anyway.
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS put_away,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
         AS bring_back
FROM pg_constraint AS c
WHERE c.contype IN ('p', 'u') AND c.connamespace IN ('wallet'::regnamespace, 'desk'::regnamespace)
  AND NOT EXISTS (SELECT FROM pg_constraint AS f WHERE f.contype = 'f' AND f.conindid = c.conindid)
UNION ALL
SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
FROM pg_index AS i JOIN pg_class AS t ON t.oid = i.indrelid
WHERE t.relnamespace IN ('wallet'::regnamespace, 'desk'::regnamespace)
  AND NOT EXISTS (SELECT FROM pg_constraint AS c WHERE c.conindid = i.indexrelid)
