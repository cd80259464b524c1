UPDATE {table} AS t SET {set} FROM import_stage AS s, import_changed AS c WHERE {key} AND c.line = s.line
