-- Moments are ISO 8601 texts in UTC of one width, so that they sort as they follow one another, in both databases.

CREATE TABLE store_facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE leads (
  lead_id TEXT PRIMARY KEY,
  created_at TEXT,
  email TEXT,
  company TEXT,
  account_id TEXT,
  campaign_id TEXT,
  source TEXT,
  points DOUBLE PRECISION,
  attributes TEXT NOT NULL,
  told_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

CREATE TABLE lead_changes (
  seq {serial},
  lead_id TEXT NOT NULL,
  field TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT
);
CREATE INDEX lead_changes_of ON lead_changes (lead_id);

-- By what a lead or an account may be found to be of the same company, now or ever: id:..., domain:..., name:...
CREATE TABLE lead_keys (
  company_key TEXT NOT NULL,
  lead_id TEXT NOT NULL,
  PRIMARY KEY (company_key, lead_id)
);
CREATE INDEX lead_keys_of ON lead_keys (lead_id);

CREATE TABLE accounts (
  account_id TEXT PRIMARY KEY,
  created_at TEXT,
  name TEXT,
  domain TEXT,
  attributes TEXT NOT NULL,
  told_at TEXT NOT NULL
);

CREATE TABLE account_keys (
  company_key TEXT NOT NULL,
  account_id TEXT NOT NULL,
  PRIMARY KEY (company_key, account_id)
);
CREATE INDEX account_keys_of ON account_keys (account_id);

CREATE TABLE events (
  seq {serial},
  lead_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  type TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  learned_at TEXT NOT NULL,
  by_sales BIGINT NOT NULL,
  campaign_id TEXT,
  channel TEXT,
  details TEXT,
  UNIQUE (lead_id, event_id)
);

CREATE TABLE outcomes (
  seq {serial},
  lead_id TEXT NOT NULL,
  outcome_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  told_at TEXT NOT NULL,
  opportunity_id TEXT,
  amount DOUBLE PRECISION,
  prediction_id TEXT,
  UNIQUE (lead_id, outcome_id)
);
CREATE INDEX outcomes_of_opportunity ON outcomes (opportunity_id);

CREATE TABLE dispositions (
  seq {serial},
  lead_id TEXT NOT NULL,
  disposition_id TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT,
  said_by TEXT,
  said_at TEXT NOT NULL,
  told_at TEXT NOT NULL,
  UNIQUE (lead_id, disposition_id)
);

CREATE TABLE predictions (
  seq {serial},
  prediction_id TEXT NOT NULL UNIQUE,
  lead_id TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  asked_by TEXT,
  as_of TEXT,
  model TEXT NOT NULL,
  model_version TEXT NOT NULL,
  policy_version TEXT,
  decision TEXT NOT NULL,
  decision_probability DOUBLE PRECISION NOT NULL,
  likelihood DOUBLE PRECISION NOT NULL,
  warnings TEXT
);
CREATE INDEX predictions_of ON predictions (lead_id, asked_at);
CREATE INDEX predictions_by_time ON predictions (asked_at);

CREATE TABLE api_keys (
  prefix TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  last_used_at TEXT,
  revoked_at TEXT
);

CREATE TABLE idempotency_keys (
  caller TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (caller, idempotency_key)
);
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (told_at);

-- Whom not to take in again: no name or id, only what a keyed hash makes of them.
CREATE TABLE erasures (
  person_hash TEXT PRIMARY KEY,
  erased_at TEXT NOT NULL
);

CREATE TABLE do_not_profile (
  lead_id TEXT PRIMARY KEY,
  told_at TEXT NOT NULL
);
