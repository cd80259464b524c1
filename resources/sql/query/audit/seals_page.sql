--@ name   seals_page
--@ guard  supervisor auditor
--@ plan   fixed
--@ check  audit_gate(p_reading)
--@ param  reading text required, after_number int required, lim int(1..10000) required
--@ result number int, series int, opening bool, cluster text, timeline int, at ts, window_from int, window_to int
--@ result base_id int, covered_from int?, covered_to int?, first_id int?, last_id int?, row_count int, batch text
--@ result previous text?, root text
SELECT s.number, s.series, s.opening, s.cluster, s.timeline, s.at, s.window_from, s.window_to, s.base_id,
       s.covered_from, s.covered_to, s.first_id, s.last_id, s.row_count, s.batch, s.previous, s.root
FROM evidence.seals AS s
WHERE s.number > :after_number
ORDER BY s.number
LIMIT :lim
