SELECT count(*) FROM pg_namespace WHERE nspname IN ('wallet', 'desk', 'evidence', 'api', 'compat')
