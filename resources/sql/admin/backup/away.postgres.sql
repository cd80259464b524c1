DROP SCHEMA wallet, desk, evidence, api, compat
