INSERT INTO seals (number, series, opening, cluster, timeline, at, window_from, window_to, base_id, first_id, last_id,
                   row_count, batch, previous, root)
VALUES (:number, 1, 0, :cluster, 0, :at, :window_from, :window_to, 0, :first_id, :last_id, :row_count, :batch,
        :previous, :root)
