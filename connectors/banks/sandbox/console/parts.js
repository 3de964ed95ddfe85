/**
 * What the console's lists are made of: elements, times, amounts, how a try to tell ended, and lists of which only what changed is drawn again.
 *
 * @typedef {{ at: string, how: 'push' | 'poll', status?: number, err?: string, accepted?: boolean }} Try
 * @typedef {{ state: 'waiting' | 'accepted' | 'refused', sentOn: string, forged: boolean, answers: Try[] }} Delivery
 * @typedef {{ at: string, text: string, mood: string }} Line
 * @typedef {{ id: string, of: unknown, draw: () => HTMLElement }} Entry
 */

/**
 * An element with its text or its children.
 * @param {string} tag
 * @param {string} kind
 * @param {(string | Node)[]} inside
 */
export const make = (tag, kind, ...inside) => {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  element.append(...inside);
  return element;
};

/**
 * The time, and its day where that is another one than the last of the same story.
 * @param {string} at
 * @param {string} last
 */
export const clock = (at, last) => {
  const then = new Date(at);
  const day = then.toDateString() === new Date(last).toDateString() ? '' : `${then.toLocaleDateString([], { weekday: 'short' })} `;
  const time = make('time', '', `${day}${then.toLocaleTimeString([], { hour12: false })}`);
  time.setAttribute('datetime', at);
  return time;
};

/** @param {{ minor: number, currency: string }} item */
export const money = ({ minor, currency }) => {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

/** @param {Try} one @param {{ forged: boolean }} of @returns {Line} */
export const tried = ({ at, how, status, err, accepted }, { forged }) => {
  if (accepted) return { at, text: how === 'push' ? 'Taken, 202' : 'Fetched and acknowledged', mood: forged ? 'bad' : 'good' };
  if (accepted === false && err !== undefined)
    return { at, text: `Refused, ${status ?? 'by poll'}: ${err}`, mood: forged ? 'good' : 'bad' };
  return { at, text: `${status ? `Answered ${status}` : 'No answer'}${accepted === false ? '' : ', tried again'}`, mood: 'warn' };
};

/** @type {Map<string, { text: string, element: HTMLElement }>} */
const drawn = new Map();

/** @param {Entry} entry */
const keep = ({ id, of, draw }) => {
  const text = JSON.stringify(of);
  const before = drawn.get(id);
  if (before?.text === text) return before.element;
  const element = draw();
  const focused = before?.element.contains(document.activeElement)
    ? /** @type {HTMLElement} */ (document.activeElement).dataset.label
    : undefined;
  if (before) before.element.replaceWith(element);
  drawn.set(id, { text, element });
  if (focused !== undefined) [...element.querySelectorAll('button')].find(({ dataset }) => dataset.label === focused)?.focus();
  return element;
};

/**
 * Shows these and no others, in this order. What stands there is replaced only where it changed, and the focus stays where it was.
 * @param {HTMLElement} list
 * @param {Entry[]} entries
 */
export const show = (list, entries) => {
  const elements = entries.map(keep);
  for (const [at, element] of elements.entries()) if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null);
  while (list.children.length > elements.length) list.lastElementChild?.remove();
};
