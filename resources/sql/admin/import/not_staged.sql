NOT EXISTS (SELECT 1 FROM import_stage AS t WHERE t.{key} = s.{name})
