--@ name    schema_version
--@ guard   agent supervisor auditor security
--@ result  version int
SELECT max(m.version) AS version FROM desk.schema_migrations AS m
