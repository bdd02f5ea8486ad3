"""Scores a lead, tells the API of it, scores it by what was told, and reports what became of it.

    PREDICTIVE_API=http://127.0.0.1:5080 PREDICTIVE_KEY=pk_... python3 lead.py

Needs Python 3.9 and nothing else.
"""

import json
import os
import random
import time
import urllib.error
import urllib.request

API = os.environ.get("PREDICTIVE_API", "http://127.0.0.1:5080")
KEY = os.environ.get("PREDICTIVE_KEY")


def ask(method, path, body=None, idempotency_key=None, attempts=4):
    """What the API answers; comes again where that can help, when the answer says so."""
    headers = {"Content-Type": "application/json"}
    if KEY:
        headers["Authorization"] = f"Bearer {KEY}"
    if idempotency_key:
        headers["Idempotency-Key"] = idempotency_key
    data = None if body is None else json.dumps(body).encode()
    for attempt in range(1, attempts + 1):
        wait = 0.2 * 2 ** (attempt - 1) * random.uniform(0.5, 1)
        request = urllib.request.Request(f"{API}/v1/{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=35) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refusal:
            if refusal.code not in (429, 502, 503, 504) or attempt == attempts:
                raise SystemExit(f"{refusal.code}: {refusal.read().decode()}")
            wait = float(refusal.headers.get("Retry-After", wait))
        except OSError:
            if attempt == attempts:
                raise
        time.sleep(wait)


known = {
    "createdAt": "2026-06-23T09:00:00Z",
    "source": "organic_search",
    "attributes": {"seniority": "director", "function": "marketing", "country": "DE"},
    "account": {"id": "A-1", "industry": "software", "employees": 250, "region": "emea"},
}
event = {"type": "pricing_page", "at": "2026-06-28T15:30:00Z"}

lead = {"id": "L-1", **known, "events": [event]}
score = ask("POST", "score", {"leads": [lead], "top": 3})["scores"][0]
verdict = "an MQL" if score["predictedMql"] else "no MQL"
print(f"{score['id']} converts with a likelihood of {100 * score['likelihood']:.1f} % and is {verdict}.")
for reason in score["reasons"]:
    print(f"  {100 * reason['points']:+.1f} points: {reason['words']}")

# With the same idempotency key, a report that is sent again counts once.
news = {"lead": known, "events": [{"id": "e-1", **event}]}
kept = ask("POST", "leads/L-1/events", news, idempotency_key="L-1-2026-06-28")
told = ask("GET", "leads/L-1/score")["scores"][0]
print(f"Kept leads: {kept['leads']}, events: {kept['events']}. By them it is {100 * told['likelihood']:.1f} %.")

outcome = {"lead": "L-1", "id": "o-1", "kind": "opportunity", "at": "2026-07-14T10:00:00Z", "amount": 24000,
           "predictionId": told["predictionId"]}
kept = ask("POST", "outcomes", {"outcomes": [outcome]})
print(f"Kept outcomes: {kept['outcomes']}.")
