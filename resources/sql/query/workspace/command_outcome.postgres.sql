--@ name     command_outcome
--@ guard    agent supervisor auditor security
--@ param    command text required
--@ result   name text, at ts
--@ language plpgsql
BEGIN
  IF p_command !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN
    PERFORM api.refuse('WD003', 'command_invalid');
  END IF;
  -- Asking ends it: a command that still runs is waited for, and the id of one that did not arrive is taken, so
  -- that it is refused should a hung server read it later.
  INSERT INTO desk.commands (id, login, name, args_sha256, at)
  VALUES (p_command, session_user, 'given_up', repeat('0', 64), compat.now()) ON CONFLICT (id) DO NOTHING;
  RETURN QUERY
  SELECT c.name, compat.to_ms(c.at) FROM desk.commands AS c
  WHERE c.id = p_command AND c.login = session_user AND c.name <> 'given_up';
END
