// Scores a lead, tells the API of it, scores it by what was told, and reports what became of it.
//
//   PREDICTIVE_API=http://127.0.0.1:5080 PREDICTIVE_KEY=pk_... node lead.mjs
//
// Needs Node.js 18 and nothing else. Keep the key on a server: whoever reads a page reads its keys.

const api = process.env.PREDICTIVE_API ?? 'http://127.0.0.1:5080';
const key = process.env.PREDICTIVE_KEY;

/** What the API answers; comes again where that can help, when the answer says so. */
async function ask(method, path, body, { idempotencyKey, attempts = 4 } = {}) {
  const headers = { 'Content-Type': 'application/json' };
  if (key) headers.Authorization = `Bearer ${key}`;
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  for (let attempt = 1; ; attempt++) {
    let wait = 200 * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
    try {
      const answer = await fetch(`${api}/v1/${path}`, {
        method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(35_000),
      });
      const text = await answer.text();
      if (answer.ok) return JSON.parse(text);
      if (![429, 502, 503, 504].includes(answer.status)) attempt = attempts;
      if (attempt === attempts) throw new Error(`${answer.status}: ${text}`);
      wait = 1000 * (answer.headers.get('Retry-After') ?? wait / 1000);
    } catch (fault) {
      if (attempt === attempts) throw fault;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

const known = {
  createdAt: '2026-06-23T09:00:00Z',
  source: 'organic_search',
  attributes: { seniority: 'director', function: 'marketing', country: 'DE' },
  account: { id: 'A-1', industry: 'software', employees: 250, region: 'emea' },
};
const event = { type: 'pricing_page', at: '2026-06-28T15:30:00Z' };
const percent = (part) => (100 * part).toFixed(1);

const { scores: [score] } = await ask('POST', 'score', { leads: [{ id: 'L-1', ...known, events: [event] }], top: 3 });
const verdict = score.predictedMql ? 'an MQL' : 'no MQL';
console.log(`${score.id} converts with a likelihood of ${percent(score.likelihood)} % and is ${verdict}.`);
for (const { points, words } of score.reasons) {
  console.log(`  ${points < 0 ? '' : '+'}${percent(points)} points: ${words}`);
}

// With the same idempotency key, a report that is sent again counts once.
const news = { lead: known, events: [{ id: 'e-1', ...event }] };
let kept = await ask('POST', 'leads/L-1/events', news, { idempotencyKey: 'L-1-2026-06-28' });
const { scores: [told] } = await ask('GET', 'leads/L-1/score');
console.log(`Kept leads: ${kept.leads}, events: ${kept.events}. By them it is ${percent(told.likelihood)} %.`);

const outcome = {
  lead: 'L-1', id: 'o-1', kind: 'opportunity', at: '2026-07-14T10:00:00Z', amount: 24000,
  predictionId: told.predictionId,
};
kept = await ask('POST', 'outcomes', { outcomes: [outcome] });
console.log(`Kept outcomes: ${kept.outcomes}.`);
