-- Definitions name schemas or not by this.
SET search_path = pg_catalog;
