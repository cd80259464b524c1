RESET maintenance_work_mem;
ANALYZE;
