INSERT INTO commands (id, login, name, args_sha256, at) VALUES (:command, :login, :command_name, :args_sha256, :now)
