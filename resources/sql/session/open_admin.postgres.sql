SET TimeZone = 'UTC';
SET client_encoding = 'UTF8';
SET client_min_messages = 'warning';
