--@ name   note_refusal
--@ guard  agent supervisor auditor security
--@ param  operation text required, state text required, word text required
--@ refuse WD003 refusal_invalid
SELECT 1 WHERE NOT (:state GLOB 'WD0[01][0-9]' OR :state = '42501') OR length(:word) NOT BETWEEN 1 AND 40
  OR :word GLOB '*[^a-z0-9_]*' OR length(:operation) > 63 OR :operation GLOB '*[^a-z0-9_]*';
--@ let
-- The tab of a VIP customer is refused part by part: that is one look.
SELECT count(*) < 60
       AND NOT (:word = 'vip_grant_needed'
                AND coalesce(max(at) FILTER (WHERE detail LIKE '% word=vip_grant_needed'), 0) > :now - 10000) AS noted
FROM evidence.audit
WHERE login = :login AND at > :now - 3600000 AND action = 'refused';
--@ audit
SELECT 'refused', 'function', :operation, 'state=' || :state || ' word=' || :word WHERE :noted;
--@ answer
SELECT :noted AS noted;
