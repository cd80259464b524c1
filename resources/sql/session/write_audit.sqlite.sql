INSERT INTO audit (at, login, action, target_kind, target_id, command_id, detail, txid, leaf)
VALUES (:at, :login, :action, :target_kind, :target_id, :command_id, :detail, NULL, :leaf)
