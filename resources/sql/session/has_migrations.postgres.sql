SELECT to_regclass('desk.schema_migrations') IS NOT NULL,
       EXISTS (SELECT FROM pg_namespace WHERE nspname IN ('desk', 'wallet', 'evidence', 'api'))
