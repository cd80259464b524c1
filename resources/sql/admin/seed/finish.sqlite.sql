PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -2000;
PRAGMA foreign_keys = ON;
PRAGMA journal_mode = WAL;
PRAGMA optimize;
