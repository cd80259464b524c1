SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint, current_setting('data_directory'),
       (SELECT s.value FROM desk.settings AS s WHERE s.key = 'grants_sha256')
