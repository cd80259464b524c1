SELECT password_hash, active FROM staff WHERE login = :login
