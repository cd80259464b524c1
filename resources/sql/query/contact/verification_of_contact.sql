--@ name   verification_of_contact
--@ guard  agent supervisor auditor
--@ plan   fixed
--@ param  contact_id text required, now ts required
--@ result question text?, passed bool?, locked bool
SELECT v.question, v.passed,
       EXISTS (SELECT 1 FROM desk.verifications AS f
               WHERE f.user_id = c.user_id AND NOT f.passed AND f.at > ts_add_ms(:now, -86400000)
                 AND (SELECT count(*) FROM desk.verifications AS e
                      WHERE e.user_id = c.user_id AND NOT e.passed AND e.at > ts_add_ms(f.at, -86400000)
                        AND e.at <= f.at) >= 3) AS locked
FROM desk.contacts AS c
LEFT JOIN desk.verifications AS v ON v.contact_id = c.id
WHERE c.id = :contact_id
ORDER BY v.at NULLS LAST, v.id NULLS LAST
