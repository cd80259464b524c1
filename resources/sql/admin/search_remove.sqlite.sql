DELETE FROM desk.search_keys WHERE subject IN (SELECT j.value FROM json_each(:ids) AS j)
