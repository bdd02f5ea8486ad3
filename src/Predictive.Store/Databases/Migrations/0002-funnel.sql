-- What the tables say as the roles of a funnel: the source that a funnel file names by `store:`. Leads who are not to be
-- profiled are in none of them, nor is what was told of leads that nobody told of yet.

CREATE VIEW funnel_people AS
SELECT lead_id FROM leads l
WHERE NOT EXISTS (SELECT 1 FROM do_not_profile f WHERE f.lead_id = l.lead_id);

-- When sales first worked a lead, as it was reported. A funnel file that does not name it takes the first thing that
-- sales did, which the events tell.
CREATE VIEW funnel_worked AS
SELECT lead_id, MIN(occurred_at) AS worked_at FROM outcomes WHERE kind = 'worked' GROUP BY lead_id;

-- because: the prediction that an outcome names, else the last one that made the lead an MQL before it was worked.
CREATE VIEW funnel_worked_because AS
SELECT w.lead_id, w.worked_at, COALESCE(
  (SELECT o.prediction_id FROM outcomes o
    WHERE o.lead_id = w.lead_id AND o.kind = 'worked' AND o.prediction_id IS NOT NULL
    ORDER BY o.occurred_at, o.seq LIMIT 1),
  (SELECT p.prediction_id FROM predictions p
    WHERE p.lead_id = w.lead_id AND p.decision = 'mql' AND p.asked_at <= w.worked_at
    ORDER BY p.asked_at DESC, p.seq DESC LIMIT 1)) AS prediction_id
FROM funnel_worked w;

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

CREATE VIEW funnel_field_history AS
SELECT lead_id, field, changed_at, old_value, new_value FROM lead_changes
WHERE lead_id IN (SELECT lead_id FROM funnel_people);

CREATE VIEW funnel_accounts AS
SELECT account_id, created_at, name, domain, attributes FROM accounts;

CREATE VIEW funnel_events AS
SELECT lead_id, event_id, type, occurred_at, learned_at, by_sales, campaign_id, channel, details FROM events
WHERE lead_id IN (SELECT lead_id FROM funnel_people);

-- Opened when one was first reported, closed with its last result.
CREATE VIEW funnel_opportunities AS
SELECT d.opportunity_id, d.created_at, SUBSTR(d.result, 1, 28) AS closed_at, SUBSTR(d.result, 30) AS outcome,
  (SELECT a.amount FROM outcomes a
    WHERE a.opportunity_id = d.opportunity_id AND a.kind <> 'worked' AND a.amount IS NOT NULL
    ORDER BY a.occurred_at DESC, a.seq DESC LIMIT 1) AS amount
FROM (
  SELECT opportunity_id, MIN(occurred_at) AS created_at,
    MAX(CASE WHEN kind IN ('won', 'lost') THEN occurred_at || ' ' || kind END) AS result
  FROM outcomes
  WHERE kind <> 'worked' AND lead_id IN (SELECT lead_id FROM funnel_people)
  GROUP BY opportunity_id) d;

CREATE VIEW funnel_opportunity_roles AS
SELECT DISTINCT opportunity_id, lead_id FROM outcomes
WHERE kind <> 'worked' AND lead_id IN (SELECT lead_id FROM funnel_people);

CREATE VIEW funnel_dispositions AS
SELECT lead_id, said_at, verdict, reason, said_by FROM dispositions
WHERE lead_id IN (SELECT lead_id FROM funnel_people);
