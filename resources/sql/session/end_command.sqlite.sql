UPDATE commands SET result = :result WHERE id = :command
