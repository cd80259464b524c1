SET TimeZone = 'UTC';
SET client_encoding = 'UTF8';
SET default_transaction_isolation = 'read committed';
SET statement_timeout = {{LIMIT_MS}};
SET lock_timeout = '5s';
SET idle_in_transaction_session_timeout = '30s';
