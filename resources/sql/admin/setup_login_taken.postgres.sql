SELECT EXISTS (SELECT FROM pg_roles AS r WHERE r.rolname = ?)
