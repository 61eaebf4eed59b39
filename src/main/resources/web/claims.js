/** The claims of a speaker: what was said, however many articles tell it, with the sightings, wordings and denials of each. */

import { claims, trends } from './api.js';
import { articleLink, make } from './dom.js';
import { timeElement } from './time.js';

const MOST_DAYS = 14;

/** Shows the claims of a speaker in a list that can be read on. */
export function showClaims(view, one, signal) {
  const list = make('ol.claims', { 'aria-label': `Claims of ${one.name}, the last sighted first` });
  const note = make('p.empty', { hidden: true });
  const more = make('button.wide', { type: 'button', hidden: true, onclick: load }, 'Older claims');
  let next = null;

  async function load() {
    try {
      const page = await claims({ speaker: one.id, limit: 20, cursor: next }, signal);
      list.append(...page.claims.map(claim));
      next = page.next;
      more.hidden = !next;
      note.hidden = list.children.length > 0;
      note.textContent = 'No claim of this speaker stands.';
    } catch (problem) {
      if (signal.aborted) return;
      note.hidden = false;
      note.textContent = problem.status === 404 ? 'No claim of this speaker stands.' : problem.message;
    }
  }

  view.replaceChildren(list, note, more);
  load();
}

function claim(one) {
  return make('li.claim', {},
    make('blockquote', {}, one.wording),
    make('p.carried', {}, carried(one), ' ', timeElement(one.lastSeen)),
    ...one.denials.map(denial),
    one.wordings.length > 1 ? history(one.wordings) : null,
    make('details', {}, make('summary', {}, one.sightingCount === 1 ? 'Where it stands' : `All ${one.sightingCount} sightings`), make('ul.sightings', {}, ...one.sightings.map(sighting))));
}

/** Shows how the wording changed; what a correction replaced is not hidden. */
function history(wordings) {
  const corrected = wordings.some((one) => one.until);
  return make('details', { open: corrected }, make('summary', {}, corrected ? 'How the wording changed' : `${wordings.length} wordings`), make('ol.wordings', {}, ...wordings.map(wording)));
}

function carried(one) {
  const sightings = one.sightingCount === 1 ? 'Once' : `${one.sightingCount} times`;
  const outlets = one.outletCount > 1 ? ` in ${one.outletCount} outlets` : '';
  const copies = one.copies ? `, ${one.copies} of them copied` : '';
  return `${one.polarity === 'denied' ? 'Denied. ' : ''}${sightings}${outlets}${copies},`;
}

function denial(one) {
  return make('p.denial', {}, make('b', {}, 'Denied'), ' by ', make('a', { href: `#/speakers/${encodeURIComponent(one.speakerId)}` }, nameOf(one.speakerId)), `: ${one.wording}`);
}

/** Makes a readable name of a speaker's id. */
export function nameOf(speakerId) {
  return speakerId.slice(speakerId.indexOf('.') + 1).split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

function wording(one) {
  if (one.until) {
    return make('li', {}, make('del', {}, one.wording), ' ', make('span.count', {}, 'from'), ' ', timeElement(one.firstSeen), ' ', make('span.count', {}, 'until it was corrected,'), ' ', timeElement(one.until));
  }
  return make('li', {}, one.wording, ' ', make('span.count', {}, `${one.sightings}×, from`), ' ', timeElement(one.firstSeen));
}

function sighting(one) {
  return make('li', {},
    one.outlet ? make('b', {}, one.outlet) : null, ' ',
    articleLink(one.articleUrl, one.wording), ' ',
    one.copy ? make('span.badge', {}, 'Copy') : null, ' ',
    timeElement(one.at));
}

/** Shows how much a speaker said on the last days on record, once that is known. */
export async function showRhythm(place, one, signal) {
  try {
    const { days } = await trends(one.id, signal);
    const shown = days.slice(0, MOST_DAYS).reverse();
    if (!shown.length) return;
    const most = Math.max(...shown.map((day) => day.statements));
    place.append(make('p.rhythm', { 'aria-label': 'Statements on the last days on record' }, ...shown.map((day) => {
      const bar = make(`i${day.burst ? '.burst' : ''}`, { title: `${day.start.slice(0, 10)}: ${day.statements} statements, ${day.claims} claims${day.burst ? ', far more than usual' : ''}` });
      bar.style.setProperty('--share', String(day.statements / most));
      return bar;
    }), make('span', {}, shown.at(-1).burst ? 'far more than usual' : 'by the day')));
  } catch {
    // The profile is complete without it.
  }
}
