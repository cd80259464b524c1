SELECT a.id, a.leaf FROM audit AS a WHERE a.id >= :window_from AND a.id < :window_to ORDER BY a.id
