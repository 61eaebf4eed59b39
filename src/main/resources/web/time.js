/** Times as a reader wants them. */

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });
const STEPS = [['second', 60], ['minute', 60], ['hour', 24], ['day', 7]];

/** Returns how long ago a time is, in words; the date where that is more than a week. */
export function ago(time, now = Date.now()) {
  let amount = (new Date(time).getTime() - now) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) return relative.format(Math.trunc(amount), unit);
    amount /= size;
  }
  return day.format(new Date(time));
}

/** Makes a time element that shows how long ago it is. */
export function timeElement(time) {
  const element = document.createElement('time');
  element.dateTime = time;
  element.title = exact.format(new Date(time));
  element.textContent = ago(time);
  return element;
}

/** Returns the date of a time. */
export function date(time) {
  return day.format(new Date(time));
}

/** Brings all times on the page up to date. */
export function refreshTimes() {
  for (const element of document.querySelectorAll('main time[datetime]')) element.textContent = ago(element.dateTime);
}
