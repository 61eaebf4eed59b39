/** The page: one view at a time, chosen by the part of the address after the '#'. */

import { listen } from './api.js';
import { showFeeds } from './feeds.js';
import { showLive } from './live.js';
import { Log } from './log.js';
import { showSpeakers } from './speakers.js';
import { refreshTimes } from './time.js';

const main = document.getElementById('main');
const connection = document.getElementById('connection');
const announcer = document.getElementById('announcer');
const log = new Log();
const search = { prefix: '', order: 'activity' };
const STATES = { live: 'Live', reconnecting: 'Reconnecting' };
let ending = new AbortController();
let unheard = 0;

function show() {
  ending.abort();
  ending = new AbortController();
  const [, view, id, part] = location.hash.match(/^#\/([a-z]*)\/?([^/]*)\/?(.*)$/) ?? [];
  const speakersView = view === 'speakers';
  for (const tab of document.querySelectorAll('.tabs a')) {
    const current = tab.dataset.view === (speakersView ? 'speakers' : view === 'feeds' ? 'feeds' : 'live');
    if (current) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  document.title = speakersView ? 'Speakers – OnRecord' : 'OnRecord – who said what, live';
  window.scrollTo({ top: 0 });
  if (speakersView) showSpeakers(main, id ? decode(id) : null, search, log, ending.signal, part);
  else if (view === 'feeds') showFeeds(main, ending.signal);
  else showLive(main, log, ending.signal);
}

function decode(id) {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function setState(state) {
  connection.dataset.state = state;
  connection.lastElementChild.textContent = STATES[state];
}

window.addEventListener('hashchange', show);
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
  if (event.key === '/' && !typing) {
    event.preventDefault();
    if (!document.getElementById('search')) { location.hash = '#/speakers'; }
    setTimeout(() => document.getElementById('search')?.focus());
  } else if (!typing && (event.key === 'j' || event.key === 'k')) {
    step(event.key === 'j' ? 1 : -1);
  }
});

/** Moves the focus to the next or the previous statement. */
function step(direction) {
  const cards = [...document.querySelectorAll('.cards > .card')];
  const at = cards.indexOf(document.activeElement?.closest?.('.card'));
  cards[Math.min(cards.length - 1, Math.max(0, at + direction))]?.focus();
}

listen({
  statement: (statement) => { unheard++; log.add(statement); },
  dropped: (count) => { announcer.textContent = `${count} statements came too fast to be shown.`; },
  state: setState,
});
// Told in sums: a screen reader that reads every card aloud would never stop.
setInterval(() => {
  if (unheard) announcer.textContent = `${unheard} new ${unheard === 1 ? 'statement' : 'statements'}`;
  unheard = 0;
}, 10_000);
setInterval(refreshTimes, 30_000);
show();
