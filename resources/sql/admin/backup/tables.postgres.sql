SELECT t.schemaname || '.' || t.tablename,
       (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', t.schemaname, t.tablename),
                                            false, true, '')))[1]::text::bigint
FROM pg_tables AS t WHERE t.schemaname IN ('wallet', 'desk', 'evidence') ORDER BY 1
