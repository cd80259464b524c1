--@ name   open_search
--@ guard  agent supervisor
--@ run
INSERT INTO desk.search_sessions (id, login, opened_at) VALUES (:new_id, :login, :now);
--@ audit
SELECT 'search_opened', 'search', :new_id, '';
--@ answer
SELECT :new_id AS session, :now AS opened_at;
