/** The filters by kind and polarity, as rows of toggles. */

import { make } from './dom.js';

const CHOICES = {
  kind: [['', 'All'], ['direct', 'Direct'], ['mixed', 'Partial'], ['indirect', 'Paraphrase']],
  polarity: [['', 'All'], ['asserted', 'Asserted'], ['denied', 'Denied'], ['withheld', 'Withheld']],
};
const LEGENDS = { kind: 'Wording', polarity: 'Stance' };

/**
 * Makes the filters.
 * @param {{kind: string, polarity: string}} chosen what is chosen; changed by the reader's choice
 * @param {Function} changed told after each change
 */
export function filters(chosen, changed) {
  return make('form.filters', { onsubmit: (event) => event.preventDefault(), 'aria-label': 'Filters' }, ...Object.keys(CHOICES).map((name) => group(name, chosen, changed)));
}

function group(name, chosen, changed) {
  const options = CHOICES[name].map(([value, words]) => {
    const input = make('input', { type: 'radio', name, value, onchange: () => { chosen[name] = value; changed(); } });
    input.checked = chosen[name] === value;
    return make('label', {}, input, make('span', {}, words));
  });
  return make('fieldset', {}, make('legend', {}, LEGENDS[name]), ...options);
}

/** Returns whether a statement passes the filters. */
export function passes(statement, chosen) {
  return (!chosen.kind || chosen.kind === statement.kind) && (!chosen.polarity || chosen.polarity === statement.polarity);
}
