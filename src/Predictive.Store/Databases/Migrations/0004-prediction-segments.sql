-- Predictions come in the order of time and of any lead. An index by lead alone would touch another page with nearly every
-- row; one by lead within each 8,192 rows touches few, and a lead is looked up once in each of these segments.

DROP INDEX predictions_of;
CREATE INDEX predictions_of ON predictions ((seq / 8192), lead_id);

CREATE VIEW prediction_segments AS
WITH RECURSIVE segments (segment, last_one) AS (
  SELECT (SELECT MIN(seq) FROM predictions) / 8192, (SELECT MAX(seq) FROM predictions) / 8192
  UNION ALL
  SELECT segment + 1, last_one FROM segments WHERE segment < last_one)
SELECT segment FROM segments;

DROP VIEW funnel_leads;
DROP VIEW funnel_worked_because;

-- because: the prediction that an outcome names, else the last one that made the lead an MQL before it was worked. All
-- predictions are gone through once, not for each lead.
CREATE VIEW funnel_worked_because AS
SELECT w.lead_id, w.worked_at, COALESCE(
  (SELECT o.prediction_id FROM outcomes o
    WHERE o.lead_id = w.lead_id AND o.kind = 'worked' AND o.prediction_id IS NOT NULL
    ORDER BY o.occurred_at, o.seq LIMIT 1),
  last_mql.prediction_id) AS prediction_id
FROM funnel_worked w LEFT JOIN (
  SELECT p.lead_id, p.prediction_id,
    ROW_NUMBER() OVER (PARTITION BY p.lead_id ORDER BY p.asked_at DESC, p.seq DESC) AS nth
  FROM predictions p JOIN funnel_worked w ON w.lead_id = p.lead_id
  WHERE p.decision = 'mql' AND p.asked_at <= w.worked_at) last_mql
ON last_mql.lead_id = w.lead_id AND last_mql.nth = 1;

CREATE VIEW funnel_leads AS
SELECT l.lead_id, COALESCE(l.created_at, l.told_at) AS created_at, l.email, l.company, l.account_id, l.campaign_id,
  l.source, l.points, w.worked_at,
  CASE WHEN w.worked_at IS NULL THEN NULL WHEN w.prediction_id IS NULL THEN 'other' ELSE 'prediction' END
    AS worked_because,
  w.prediction_id AS worked_prediction,
  (SELECT p.decision_probability FROM predictions p WHERE p.prediction_id = w.prediction_id)
    AS worked_decision_probability,
  l.attributes
FROM leads l LEFT JOIN funnel_worked_because w ON w.lead_id = l.lead_id
WHERE l.lead_id IN (SELECT lead_id FROM funnel_people);
