SELECT s.person_id, k.kind FROM staff AS s LEFT JOIN staff_kinds AS k ON k.login = s.login
WHERE s.login = :login AND s.active = 1
