SELECT version, sha256 FROM desk.schema_migrations ORDER BY version
