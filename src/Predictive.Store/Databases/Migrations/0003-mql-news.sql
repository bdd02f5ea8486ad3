-- Leads that became predicted MQLs, and which of them a webhook is still to be told of: next_at is empty, and so is the
-- body, once it was. One row a lead: it is news again when sales gave it back after it was.
CREATE TABLE mql_news (
  lead_id TEXT PRIMARY KEY,
  news_id TEXT NOT NULL UNIQUE,
  became_at TEXT NOT NULL,
  body TEXT NOT NULL,
  attempts BIGINT NOT NULL,
  next_at TEXT
);
CREATE INDEX mql_news_by_next ON mql_news (next_at);
CREATE INDEX mql_news_by_time ON mql_news (became_at);
