/** A statement as a card. */

import { nameOf } from './claims.js';
import { articleLink, icon, make } from './dom.js';
import { timeElement } from './time.js';

const KINDS = { direct: 'Direct quote', indirect: 'Paraphrase', mixed: 'Partial quote' };
const POLARITIES = { denied: 'Denied', withheld: 'Would not say' };
const REASONS = {
  new_version: 'the corrected article no longer has it',
  late_version: 'a version of the article that came in late does not have it',
  retracted: 'the article was retracted',
  speaker_changed: 'the corrected article gives it to another speaker',
  speaker_resolved: 'it turned out to be another speaker\u2019s',
  speakers_merged: 'it stands under another name of the speaker',
  speakers_split: 'it turned out to be another speaker\u2019s',
};
const REVISIONS = {
  new_version: 'reworded in a new version of the article',
  late_version: 'reworded in a version of the article that came in late',
  speaker_changed: 'the article now gives it to this speaker',
  speaker_resolved: 'it became clear who the speaker is',
  speakers_merged: 'two names turned out to be one speaker',
  speakers_split: 'one name turned out to be two speakers',
  reinstated: 'the article stands again',
};
const NOBODY = new Set(['unresolved', 'unattributed', 'unknown']);
const QUOTED = /“[^”]*”?|"[^"]*"?|«[^»]*»?|„[^“”]*[“”]?/gu;

/** Makes the card of a statement. */
export function card(statement) {
  const withdrawn = statement.status === 'withdrawn';
  const heading = `s-${statement.id}`;
  return make(
    `article.card${withdrawn ? '.withdrawn' : ''}`,
    { 'aria-labelledby': heading, tabindex: '0', 'data-id': statement.id, 'data-polarity': statement.polarity },
    make('div.monogram', { 'aria-hidden': 'true', 'data-kind': statement.speakerKind }, initials(statement)),
    make(
      'header',
      {},
      make('h3', { id: heading }, speakerAnchor(statement)),
      make('p.role', {}, role(statement)),
      timeElement(statement.publishedAt),
    ),
    make('div.badges', {}, badges(statement)),
    withdrawn
      ? make('blockquote', {}, make('del', {}, words(statement.content)))
      : make('blockquote', {}, words(statement.content)),
    change(statement),
    chain(statement),
    make('footer', {}, origin(statement)),
  );
}

function speakerAnchor(statement) {
  // Where nobody is known to have said it there is no record of a speaker to go to.
  if (NOBODY.has(statement.speakerKind)) return make('span', {}, statement.speakerName || 'Unattributed');
  return make('a', { href: `#/speakers/${encodeURIComponent(statement.speakerId)}` }, statement.speakerName || 'Unattributed');
}

function role(statement) {
  if (statement.speakerKind === 'unresolved' && statement.candidates.length) return `could be ${statement.candidates.map((one) => (/^[^ .]+\.[^ .]+$/u.test(one) ? nameOf(one) : one)).join(' or ')}`;
  if (statement.speakerKind === 'unresolved') return 'not resolved to anybody';
  if (statement.speakerKind === 'unnamed') return 'unnamed source';
  return statement.speakerTitle ?? '';
}

function initials(statement) {
  const parts = (statement.speakerName || '?').split(/[\s-]+/u).filter((part) => /^\p{L}|^\p{N}/u.test(part));
  const picked = parts.length > 1 ? [parts[0], parts[parts.length - 1]] : parts;
  return picked.map((part) => [...part][0].toUpperCase()).join('') || '?';
}

function badges(statement) {
  const list = [];
  if (statement.cue) list.push(make('span.cue', {}, statement.cue));
  list.push(make(`span.badge.${statement.kind}`, {}, KINDS[statement.kind] ?? statement.kind));
  if (POLARITIES[statement.polarity]) {
    list.push(make(`span.badge.${statement.polarity}`, {}, icon(statement.polarity), POLARITIES[statement.polarity]));
  }
  if (statement.status === 'revised') list.push(make('span.badge.revised', {}, icon('revised'), 'Revised'));
  if (statement.status === 'withdrawn') list.push(make('span.badge.withdrawn', {}, icon('withdrawn'), 'Withdrawn'));
  if (statement.addressee) list.push(make('span.to', {}, `to ${statement.addressee}`));
  return list;
}

/** Cuts a content into what stands in quotation marks and what does not; nothing is added or left out. */
function words(content) {
  const parts = [];
  let end = 0;
  for (const match of content.matchAll(QUOTED)) {
    if (match.index > end) parts.push(content.slice(end, match.index));
    parts.push(make('span.quoted', {}, match[0]));
    end = match.index + match[0].length;
  }
  parts.push(content.slice(end));
  return parts;
}

function change(statement) {
  if (statement.status === 'withdrawn') {
    const why = REASONS[statement.reason] ?? 'the article no longer has it, or was retracted';
    return make('p.change', {}, `Withdrawn: ${why}${statement.retraction ? ` (${statement.retraction})` : ''}.`);
  }
  if (statement.status !== 'revised') return null;
  const why = `Revised: ${REVISIONS[statement.reason] ?? 'changed'}.`;
  if (!statement.previousContent) return make('p.change', {}, why);
  return make('details.change', {}, make('summary', {}, why), make('p', {}, 'It read: ', make('del', {}, statement.previousContent)));
}

function chain(statement) {
  if (!statement.chain.length) return null;
  return make('p.chain', {}, icon('chain'), make('span', {}, `said through ${statement.chain.join(', by way of ')}`));
}

function origin(statement) {
  const title = statement.articleTitle || statement.articleUrl || statement.articleId;
  return [
    statement.outlet ? make('b', {}, statement.outlet) : null,
    articleLink(statement.articleUrl, title),
    statement.articleVersion > 1 ? make('span.version', {}, `version ${statement.articleVersion}`) : null,
  ];
}
