CREATE INDEX ON import_stage ({key});
CREATE INDEX ON import_stage (line);
ANALYZE import_stage;
