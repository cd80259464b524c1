SELECT login = :login AND name = :command_name AND args_sha256 = :args_sha256, coalesce(result, '{}')
FROM commands WHERE id = :command
