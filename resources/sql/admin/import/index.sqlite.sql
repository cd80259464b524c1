CREATE INDEX temp.import_stage_key ON import_stage ({key});
CREATE INDEX temp.import_stage_line ON import_stage (line);
