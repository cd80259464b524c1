SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'schema_migrations'),
       EXISTS (SELECT 1 FROM sqlite_schema)
