/** The views of the speakers: the list with its search, and one speaker with what they said. */

import { speaker, speakers, statements } from './api.js';
import { showClaims, showRhythm } from './claims.js';
import { icon, make } from './dom.js';
import { filters, passes } from './filters.js';
import { card } from './statement.js';
import { date, timeElement } from './time.js';

const KINDS = { person: 'Person', organisation: 'Organisation', office: 'Office', document: 'Document', group: 'Group', unnamed: 'Unnamed source', unresolved: 'Unresolved', unattributed: 'Unattributed' };
const TYPING_MS = 150;

/** Makes a list of speakers, with a bar for how much each is on record. */
export function speakerList(found, chosenId = null) {
  const most = Math.max(1, ...found.map((one) => one.statements));
  return make('ol.speakers', {}, ...found.map((one) => {
    const bar = make('i.amount', { 'aria-hidden': 'true' });
    bar.style.setProperty('--share', String(one.statements / most));
    return make('li', {}, make('a', { href: `#/speakers/${encodeURIComponent(one.id)}`, 'aria-current': one.id === chosenId ? 'true' : null },
      make('span.name', {}, one.name || 'Unattributed'),
      make('span.count', { title: 'statements that stand' }, String(one.statements)),
      make('span.about', {}, one.titles[0]?.title ?? KINDS[one.kind] ?? one.kind),
      timeElement(one.lastSeen), bar));
  }));
}

/** Shows the list of speakers, and one of them if an id is given. */
export function showSpeakers(main, id, state, log, signal, part = '') {
  const rows = make('div.rows', { 'aria-live': 'polite' });
  const more = make('button.wide', { type: 'button', hidden: true, onclick: () => load(true) }, 'More speakers');
  const input = make('input', { type: 'search', id: 'search', placeholder: 'Search by name', autocomplete: 'off', spellcheck: 'false', maxlength: '100', 'aria-label': 'Search speakers by name', oninput: later });
  input.value = state.prefix;
  const order = make('select', { 'aria-label': 'Order', onchange: () => { state.order = order.value; load(false); } },
    make('option', { value: 'activity' }, 'Most statements'), make('option', { value: 'recent' }, 'Latest'));
  order.value = state.order;
  let next = null;
  let found = [];
  let timer;

  function later() {
    state.prefix = input.value;
    clearTimeout(timer);
    timer = setTimeout(() => load(false), TYPING_MS);
  }

  async function load(further) {
    try {
      const asked = state.prefix;
      const page = await speakers({ prefix: asked, order: state.order, limit: 40, cursor: further ? next : null }, signal);
      if (asked !== state.prefix) return;
      found = further ? [...found, ...page.speakers] : page.speakers;
      next = page.next;
      more.hidden = !next;
      rows.replaceChildren(found.length ? speakerList(found, id) : make('p.empty', {}, asked ? `No speaker's name has a word that starts with “${asked}”.` : 'No speakers yet.'));
    } catch (problem) {
      if (!signal.aborted) rows.replaceChildren(make('p.empty', {}, problem.message));
    }
  }

  const view = make('section.speaker', { 'aria-label': 'Speaker' });
  main.replaceChildren(make(`div.columns.browse${id ? '.chosen' : ''}`, {},
    make('section.panel', { 'aria-labelledby': 'speakers' },
      make('h1', { id: 'speakers' }, 'Speakers'),
      make('div.search', {}, icon('search'), input, make('kbd', { 'aria-hidden': 'true' }, '/')),
      make('label.order', {}, 'Order', order), rows, more),
    view));
  load(false);
  if (id) showSpeaker(view, id, log, signal, part);
  else view.append(make('p.empty', {}, 'Choose a speaker to see everything they are on record with.'));
}

async function showSpeaker(view, id, log, signal, part) {
  const back = make('a.back', { href: '#/speakers' }, icon('back'), 'All speakers');
  try {
    const one = await speaker(id, signal);
    const profile = head(one);
    view.replaceChildren(back, profile);
    showRhythm(profile, one, signal);
    showRecord(view, one, log, signal, part);
  } catch (problem) {
    if (signal.aborted) return;
    view.replaceChildren(back, make('p.empty', {}, problem.status === 404 ? 'Nothing of this speaker stands. What was withdrawn is below.' : problem.message));
    // A speaker of whom nothing stands has no profile, and still a record of what was withdrawn.
    if (problem.status === 404) record(view, { id, name: id }, log, signal);
  }
}

/** Shows what a speaker is on record with: statement by statement, or by what was claimed. */
function showRecord(view, one, log, signal, part) {
  const shown = make('div.record', {});
  const choices = [['Statements', (child) => record(shown, one, log, child)], ['Claims', (child) => showClaims(shown, one, child)]];
  let ending = new AbortController();
  const buttons = choices.map(([name, show]) => make('button', { type: 'button', onclick: () => choose(name, show) }, name));
  signal.addEventListener('abort', () => ending.abort());

  function choose(name, show) {
    ending.abort();
    ending = new AbortController();
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.textContent === name));
    shown.replaceChildren();
    show(ending.signal);
  }

  view.append(make('div.choices', { role: 'group', 'aria-label': 'What to show' }, ...buttons), shown);
  choose(...choices[part === 'claims' ? 1 : 0]);
}

function head(one) {
  const also = one.aliases.filter((alias) => alias !== one.name);
  return make('header.profile', {},
    make('p.kind', {}, KINDS[one.kind] ?? one.kind),
    make('h2', {}, one.name || 'Unattributed'),
    one.titles.length ? make('ul.titles', {}, ...distinct(one.titles).slice(0, 4).map((title) => make('li', { title: `met from ${date(title.firstSeen)} to ${date(title.lastSeen)}` }, title.affiliation && !title.title.includes(title.affiliation) ? `${title.title}, ${title.affiliation}` : title.title))) : null,
    also.length ? make('p.aliases', {}, 'Also met as ', also.slice(0, 8).join(' · ')) : null,
    one.externalId ? make('p.aliases', {}, `Known elsewhere as ${one.externalId}`) : null,
    make('dl.figures', {},
      figure('Statements', one.statements), figure('Direct quotes', one.direct), figure('Denials', one.denied),
      figure('Would not say', one.withheld), figure('First met', date(one.firstSeen)), figure('Last met', date(one.lastSeen))));
}

/** One of each title: "Mayor" before a name and "mayor" in a sentence are the same. */
function distinct(titles) {
  const byWords = new Map();
  for (const title of titles) {
    const words = `${title.title}|${title.affiliation ?? ''}`.toLowerCase();
    if (!byWords.has(words)) byWords.set(words, title);
  }
  return [...byWords.values()];
}

function figure(name, value) {
  return make('div', {}, make('dt', {}, name), make('dd', {}, String(value)));
}

function record(view, one, log, signal) {
  const chosen = { kind: '', polarity: '' };
  const list = make('div.cards', { role: 'feed', 'aria-label': `Statements of ${one.name}, newest first` });
  const note = make('p.empty', { hidden: true });
  const more = make('button.wide', { type: 'button', hidden: true, onclick: () => load(true) }, 'Older statements');
  let next = null;

  async function load(further) {
    const asked = { ...chosen };
    try {
      const page = await statements(one.id, { ...asked, limit: 30, cursor: further ? next : null }, signal);
      if (asked.kind !== chosen.kind || asked.polarity !== chosen.polarity) return;
      if (!further) list.replaceChildren();
      list.append(...page.statements.map((statement) => card(statement)));
      next = page.next;
      more.hidden = !next;
      note.hidden = list.children.length > 0 || Boolean(next);
      note.textContent = 'No statement passes these filters.';
    } catch (problem) {
      if (signal.aborted) return;
      note.hidden = false;
      note.textContent = problem.message;
    }
  }

  view.append(filters(chosen, () => load(false)), list, note, more);
  load(false);
  log.listen((statement) => {
    const old = list.querySelector(`[data-id="${CSS.escape(statement.id)}"]`);
    const moved = statement.speakerId !== one.id;
    if (moved || !passes(statement, chosen)) { if (moved) old?.remove(); return; }
    const made = card(statement);
    made.classList.add('new');
    if (old) old.replaceWith(made);
    else list.prepend(made);
    note.hidden = true;
  }, signal);
}
