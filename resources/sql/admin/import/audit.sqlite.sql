INSERT INTO evidence.audit (at, login, action, target_kind, target_id, detail, leaf)
VALUES (:at, :login, :action, :kind, :id, :detail, :leaf)
