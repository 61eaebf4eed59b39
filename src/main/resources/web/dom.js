/** Makes elements. All text goes in as text nodes: nothing from an article is ever read as markup. */

/**
 * Makes an element.
 * @param {string} tag tag, with classes after dots: "p.note"
 * @param {Object} properties attributes; "on..." are listeners; null and false leave an attribute out
 * @param {...(Node|string|null)} children nodes and texts; null is left out
 */
export function make(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === false || value === undefined) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Makes a link to an article, or plain words where its address is no web address. */
export function articleLink(address, words) {
  if (!/^https?:\/\//i.test(address ?? '')) return make('span', {}, words);
  return make('a', { href: address, target: '_blank', rel: 'noopener noreferrer external' }, words);
}

/** Makes an icon of the set below. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

const ICONS = {
  chain: 'M1 5.500h9M7 2l3.500 3.500L7 9M15 10.500H6M9 7l-3.500 3.500L9 14',
  denied: 'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM3.400 3.400l9.200 9.200',
  withheld: 'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM4.500 8h7',
  revised: 'M10.500 2.500l3 3L6 13H3v-3zM9 4l3 3',
  withdrawn: 'M3 3l10 10M13 3L3 13',
  search: 'M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2zM10.700 10.700L14.500 14.500',
  pause: 'M5 3v10M11 3v10',
  play: 'M4.500 2.500l8 5.500-8 5.500z',
  back: 'M10 3L5 8l5 5',
};
