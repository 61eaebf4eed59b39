/** The view of the feeds: what is read, how it does, and a way to add, pause and remove. */

import { addFeed, feeds, pauseFeed, removeFeed } from './api.js';
import { articleLink, make } from './dom.js';
import { timeElement } from './time.js';

const REFRESH_MS = 2000;
const STATES = { waiting: 'Waiting', active: 'Active', failing: 'Failing', paused: 'Paused' };

/**
 * Shows the feeds.
 * @param {HTMLElement} main where
 * @param {AbortSignal} signal ends the view
 */
export function showFeeds(main, signal) {
  const input = make('input', { type: 'url', id: 'feed-url', required: true, placeholder: 'https://… (RSS, Atom, JSON Feed or news sitemap)', autocomplete: 'off', spellcheck: 'false', maxlength: '2000', 'aria-label': 'Address of a feed' });
  const said = make('p.said', { role: 'status' });
  const rows = make('tbody');
  const total = make('p.total');
  const table = make('table.feeds', { hidden: true },
    make('thead', {}, make('tr', {}, ...['Feed', 'State', 'Articles', 'Last poll', 'Next poll', ''].map((title) => make('th', { scope: 'col' }, title)))), rows);
  const empty = make('p.empty', { hidden: true }, 'No feeds yet. Add the address of one, and its articles come in as they are published.');

  async function change(action, words) {
    try {
      await action();
      said.textContent = words;
      await load();
    } catch (problem) {
      said.textContent = problem.message;
    }
  }

  async function load() {
    const page = await feeds({ limit: 1000 }, signal);
    if (rows.contains(document.activeElement)) return; // Nobody's button is taken away from under the finger.
    rows.replaceChildren(...page.feeds.map((feed) => row(feed, change)));
    table.hidden = page.feeds.length === 0;
    empty.hidden = page.feeds.length > 0;
    total.textContent = page.total > page.feeds.length ? `${page.total} feeds, the first ${page.feeds.length} shown` : '';
  }

  const form = make('form.add-feed', {
    onsubmit: (event) => {
      event.preventDefault();
      const url = input.value.trim();
      change(() => addFeed(url), `Added ${url}`).then(() => { input.value = ''; });
    },
  }, input, make('button.pause', { type: 'submit' }, 'Add feed'));
  main.replaceChildren(make('section.feed-view', {}, make('div.heading', {}, make('h1', {}, 'Feeds')), form, said, table, empty, total));
  const again = () => load().catch((problem) => { if (!signal.aborted) said.textContent = problem.message; });
  again();
  const timer = setInterval(again, REFRESH_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

function row(feed, change) {
  const paused = feed.status === 'paused';
  return make('tr', {},
    make('td', {}, make('span.feed-title', {}, feed.title ?? 'Not read yet'), articleLink(feed.url, feed.url), feed.error ? make('p.feed-error', {}, feed.error) : null),
    make('td', {}, make('span.feed-state', { 'data-state': feed.status }, STATES[feed.status] ?? feed.status)),
    make('td.number', {}, String(feed.articles), feed.retractions ? make('span.feed-note', {}, ` ${feed.retractions} retracted`) : null),
    make('td', {}, feed.lastPoll ? timeElement(feed.lastPoll) : '–'),
    make('td', {}, feed.nextPoll ? timeElement(feed.nextPoll) : '–'),
    make('td.feed-actions', {},
      make('button.pause', { type: 'button', onclick: (event) => { event.target.blur(); change(() => pauseFeed(feed.id, !paused), paused ? `Reading ${feed.url} again` : `Paused ${feed.url}`); } }, paused ? 'Resume' : 'Pause'),
      make('button.pause', { type: 'button', onclick: (event) => { event.target.blur(); change(() => removeFeed(feed.id), `Removed ${feed.url}; its articles stay`); } }, 'Remove')));
}
