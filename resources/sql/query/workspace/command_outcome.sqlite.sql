--@ name     command_outcome
--@ guard    agent supervisor auditor security
--@ param    command text required
--@ result   name text, at ts
SELECT c.name, c.at
FROM desk.commands AS c
WHERE c.id = :command AND c.login = me()
