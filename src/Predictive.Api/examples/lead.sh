#!/usr/bin/env bash
# Scores a lead, tells the API of it, scores it by what was told, and reports what became of it. Needs curl.
#
#   PREDICTIVE_API=http://127.0.0.1:5080 PREDICTIVE_KEY=pk_... bash lead.sh
set -euo pipefail

api=${PREDICTIVE_API:-http://127.0.0.1:5080}/v1

# Comes again after 429, 502, 503 and 504, when the answer says so.
ask() {
  curl --silent --show-error --fail-with-body --max-time 35 --retry 3 --retry-connrefused \
    ${PREDICTIVE_KEY:+-H "Authorization: Bearer $PREDICTIVE_KEY"} -H 'Content-Type: application/json' "$@"
  echo
}

ask "$api/score" -d '{
  "top": 3,
  "leads": [{
    "id": "L-1", "createdAt": "2026-06-23T09:00:00Z", "source": "organic_search",
    "attributes": { "seniority": "director", "function": "marketing", "country": "DE" },
    "events": [ { "type": "pricing_page", "at": "2026-06-28T15:30:00Z" } ],
    "account": { "id": "A-1", "industry": "software", "employees": 250, "region": "emea" }
  }]
}'

# With the same idempotency key, a report that is sent again counts once.
ask "$api/leads/L-1/events" -H 'Idempotency-Key: L-1-2026-06-28' -d '{
  "lead": {
    "createdAt": "2026-06-23T09:00:00Z", "source": "organic_search",
    "attributes": { "seniority": "director", "function": "marketing", "country": "DE" },
    "account": { "id": "A-1", "industry": "software", "employees": 250, "region": "emea" }
  },
  "events": [ { "id": "e-1", "type": "pricing_page", "at": "2026-06-28T15:30:00Z" } ]
}'

ask "$api/leads/L-1/score?top=3"

ask "$api/outcomes" -d '{
  "outcomes": [ { "lead": "L-1", "id": "o-1", "kind": "opportunity", "at": "2026-07-14T10:00:00Z", "amount": 24000 } ]
}'
