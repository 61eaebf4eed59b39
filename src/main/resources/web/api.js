/** The HTTP API of the instance that served this page. */

const ATTEMPTS = 5;

/** A refusal: its message is fit for the reader. */
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

async function get(path, parameters, signal) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(`/api/v1/${path}?${query}`, { signal, headers: { Accept: 'application/json' } });
    if (answer.ok) return answer.json();
    // State is moving to another instance: the server says when to ask again.
    if (answer.status === 503 && attempt < ATTEMPTS) {
      await pause(Number(answer.headers.get('Retry-After') ?? 2) * 1000, signal);
      continue;
    }
    const problem = await answer.json().catch(() => ({}));
    throw new Problem(answer.status, problem.detail ?? `The server answered ${answer.status}.`);
  }
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason); });
  });
}

/** A page of speakers: parameters prefix, order, limit, cursor. */
export const speakers = (parameters, signal) => get('speakers', parameters, signal);

/** One speaker. */
export const speaker = (id, signal) => get(`speakers/${encodeURIComponent(id)}`, {}, signal);

/** A page of a speaker's statements: parameters from, to, kind, polarity, limit, cursor. */
export const statements = (id, parameters, signal) => get(`speakers/${encodeURIComponent(id)}/statements`, parameters, signal);

/** A page of a speaker's claims: parameters speaker, limit, cursor. */
export const claims = (parameters, signal) => get('claims', parameters, signal);

/** How much a speaker said by the hour and the day. */
export const trends = (id, signal) => get(`speakers/${encodeURIComponent(id)}/trends`, {}, signal);

/** A page of feeds: parameters limit, cursor. */
export const feeds = (parameters, signal) => get('feeds', parameters, signal);

/** Has a feed read from now on. */
export const addFeed = (url) => send('POST', 'feeds', { url });

/** Leaves a feed alone, or reads it again. */
export const pauseFeed = (id, paused) => send('PATCH', `feeds/${id}`, { paused });

/** Removes a feed. */
export const removeFeed = (id) => send('DELETE', `feeds/${id}`);

async function send(method, path, body) {
  const answer = await fetch(`/api/v1/${path}`, { method, headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: body ? JSON.stringify(body) : undefined });
  if (answer.ok) return;
  const problem = await answer.json().catch(() => ({}));
  throw new Problem(answer.status, problem.detail ?? `The server answered ${answer.status}.`);
}

/**
 * Listens to the live statements; the browser reconnects by itself and goes on where it stopped.
 * @param {{statement: Function, dropped: Function, state: Function}} on listeners
 */
export function listen(on) {
  const source = new EventSource('/api/v1/stream?recent=60');
  source.addEventListener('open', () => on.state('live'));
  source.addEventListener('statement', (event) => on.statement(JSON.parse(event.data)));
  source.addEventListener('dropped', (event) => on.dropped(JSON.parse(event.data).dropped));
  source.addEventListener('error', () => {
    on.state('reconnecting');
    // A refusal such as 503 ends an EventSource for good; only a lost connection is tried again by itself.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(on), 3000);
  });
}
