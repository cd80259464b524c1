) AS x
