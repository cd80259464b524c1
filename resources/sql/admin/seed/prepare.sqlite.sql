PRAGMA foreign_keys = OFF;
PRAGMA cache_size = -200000;
PRAGMA temp_store = FILE;
PRAGMA temp.secure_delete = OFF;
