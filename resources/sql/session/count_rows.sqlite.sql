SELECT count(*) FROM "{{TABLE}}"
