/** The view of the live statements, with the most active speakers beside them. */

import { speakers } from './api.js';
import { icon, make } from './dom.js';
import { filters, passes } from './filters.js';
import { speakerList } from './speakers.js';
import { card } from './statement.js';

const MOST_CARDS = 150;
const READING = 240;

/**
 * Shows the live statements.
 * @param {HTMLElement} main where
 * @param {import('./log.js').Log} log the statements heard so far, and those to come
 * @param {AbortSignal} signal ends the view
 */
export function showLive(main, log, signal) {
  const chosen = { kind: '', polarity: '' };
  let paused = false;
  const waiting = new Map();
  const list = make('div.cards', { role: 'feed', 'aria-busy': 'false', 'aria-label': 'Statements, newest first' });
  const empty = make('p.empty', {}, 'Statements appear here as articles come in.');
  const more = make('button.more', { type: 'button', hidden: true, onclick: release });
  const pause = make('button.pause', { type: 'button', 'aria-pressed': 'false', onclick: togglePause }, icon('pause'), 'Pause');

  function put(statement, animated) {
    const old = list.querySelector(`[data-id="${CSS.escape(statement.id)}"]`);
    if (!passes(statement, chosen)) { old?.remove(); return; }
    const made = card(statement);
    if (animated) made.classList.add('new');
    if (old) old.replaceWith(made);
    else list.prepend(made);
    while (list.children.length > MOST_CARDS) list.lastElementChild.remove();
  }

  function fill() {
    list.replaceChildren();
    for (const statement of log.statements()) put(statement, false);
    emptyOrNot();
  }

  function emptyOrNot() {
    empty.hidden = list.children.length > 0;
    empty.textContent = log.statements().length && !list.children.length
      ? 'No statement passes these filters yet.'
      : 'Statements appear here as articles come in.';
  }

  /** Cards that come while the reader is further down, or has paused, wait, so that nothing moves under the eyes. */
  function heard(statement) {
    if (!passes(statement, chosen) && !list.querySelector(`[data-id="${CSS.escape(statement.id)}"]`)) return;
    if (paused || window.scrollY > READING) {
      waiting.set(statement.id, statement);
      more.textContent = `${waiting.size} new ${waiting.size === 1 ? 'statement' : 'statements'}`;
      more.hidden = false;
    } else {
      put(statement, true);
    }
    emptyOrNot();
  }

  function release() {
    if (paused) togglePause();
    for (const statement of waiting.values()) put(statement, true);
    waiting.clear();
    more.hidden = true;
    window.scrollTo({ top: 0 });
    list.firstElementChild?.focus({ preventScroll: true });
  }

  function togglePause() {
    paused = !paused;
    pause.setAttribute('aria-pressed', String(paused));
    pause.replaceChildren(icon(paused ? 'play' : 'pause'), paused ? 'Resume' : 'Pause');
    if (!paused && waiting.size) release();
  }

  const active = make('section.panel', { 'aria-labelledby': 'active' }, make('h2', { id: 'active' }, 'Most on record'));
  main.replaceChildren(
    make('div.columns', {},
      make('section.stream', { 'aria-labelledby': 'live' },
        make('div.heading', {}, make('h1', { id: 'live' }, 'Live statements'), pause),
        filters(chosen, fill), more, empty, list),
      active));
  fill();
  log.listen(heard, signal);

  const rows = make('div', {}, make('p.empty', {}, 'Reading who is on record …'));
  active.append(rows, make('a.all', { href: '#/speakers' }, 'All speakers'));
  const refresh = () => speakers({ limit: 12 }, signal)
    .then((page) => rows.replaceChildren(speakerList(page.speakers)))
    .catch((problem) => { if (!signal.aborted) rows.replaceChildren(make('p.empty', {}, problem.message)); });
  refresh();
  const timer = setInterval(refresh, 5000);
  signal.addEventListener('abort', () => clearInterval(timer));
}
