/**
 * The console: pulls the sandbox's levers and shows, once a second, what came of them. No framework and no build: what lies here is what runs.
 *
 * @typedef {{ id: string, name: string, answers: boolean, pushesTo: string | null }} Bank
 * @typedef {{ bank: string, customer: string, name: string, account: string, product: string, last4: string, state: string }} Card
 * @typedef {{ at: string, answer: 'mine' | 'not_mine', caseState: string, cardState: string }} Answer
 * @typedef {{ merchant: string, minor: number, currency: string, at: string }} Item
 * @typedef {{ bank: string, customer: string, account: string, case: string, at: string, since: string, state: string, cardState: string, items: Item[], supersededBy?: string, answers: Answer[] }} Case
 * @typedef {import('./parts.js').Delivery & { jti: string, bank: string, case: string, status: string }} Told
 * @typedef {{ banks: Bank[], cards: Card[], cases: Case[], events: Told[], told: import('./told.js').ToldOfAccount[] }} Shown
 * @typedef {import('./parts.js').Line} Line
 */
import { clock, make, money, show, tried } from './parts.js';
import { linesToldOf } from './told.js';

const EVERY_MS = 1_000;
const NEWEST = 40;
const NEWEST_TOLD = 12;
const TRIES_SHOWN = 3;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const banks = byId('banks');
const about = byId('about-bank');
const said = byId('said');
const none = byId('none');
const list = byId('list');
const told = byId('told');
const toldList = byId('told-list');
const cardChoice = /** @type {HTMLSelectElement} */ (byId('card'));
const held = /** @type {HTMLInputElement} */ (byId('held'));

/** @type {Shown} */
let shown = { banks: [], cards: [], cases: [], events: [], told: [] };
let bank = '';

const MOODS = new Map([
  ['OPEN', 'warn'],
  ['CLEARED', 'good'],
  ['BLOCKED', 'bad'],
  ['HELD', 'warn'],
  ['ACTIVE', 'good'],
]);

/** @param {string} text @param {string} state */
const pill = (text, state) => make('span', `pill ${MOODS.get(state) ?? ''}`.trim(), text);

/** @param {{ bank: string, customer: string, account: string }} of */
const cardOf = (of) => shown.cards.find((one) => one.bank === of.bank && one.customer === of.customer && one.account === of.account);

/** @param {string} id */
const nameOf = (id) => shown.banks.find((one) => one.id === id)?.name ?? id;

// ---------------------------------------------------------------- what happened to a case

/**
 * What was told, and how each try ended; `name` tells it from what else was told of the same case.
 * @param {Told} told
 * @param {string} name
 * @returns {Line[]}
 */
const linesOf = (told, name = '') => {
  const what = told.forged ? 'A stranger tells of it' : told.status === 'OPEN' ? 'The bank tells of it' : 'The bank withdraws it';
  const waits = told.state === 'waiting' && told.answers.length === 0 ? [{ at: told.sentOn, text: 'Waits to be taken', mood: 'warn' }] : [];
  const lines = [{ at: told.sentOn, text: what, mood: '' }, ...told.answers.slice(-TRIES_SHOWN).map((one) => tried(one, told)), ...waits];
  return lines.map((line) => ({ ...line, text: `${name}${line.text}` }));
};

/** @param {Answer} answer @returns {Line} */
const answered = ({ at, answer, caseState, cardState }) => ({
  at,
  text: `The customer says ${answer === 'mine' ? 'it was theirs' : 'it was not theirs'}: case ${caseState.toLowerCase()}, card ${cardState.toLowerCase()}`,
  mood: answer === 'mine' ? 'good' : 'bad',
});

/** @param {Line[]} lines */
const story = (lines) => {
  const element = make('ol', 'story');
  const last = lines.at(-1)?.at ?? '';
  for (const { at, text, mood } of lines) element.append(make('li', '', clock(at, last), make('span', mood, text)));
  return element;
};

/** @param {{ bank: string, customer: string, account: string }} of */
const titleOf = (of) => {
  const card = cardOf(of);
  return `${nameOf(of.bank)} · ${card?.name ?? of.customer} · card ending ${card?.last4 ?? '?'}`;
};

/** @param {string} label @param {object} lever */
const button = (label, lever) => {
  const element = /** @type {HTMLButtonElement} */ (make('button', '', label));
  element.type = 'button';
  element.dataset.label = label;
  element.addEventListener('click', () => pull(lever));
  return element;
};

/** @param {Case} one @param {Told[]} told */
const caseCard = (one, told) => {
  const top = make('div', 'top', make('h3', '', titleOf(one)));
  top.append(
    make('p', 'pills', pill(`Case ${one.state.toLowerCase()}`, one.state), pill(`Card ${one.cardState.toLowerCase()}`, one.cardState)),
  );
  const items = make('ul', 'items');
  for (const item of one.items) items.append(make('li', '', make('span', '', item.merchant), make('span', 'amount', money(item))));
  const lines = told.flatMap((event, n) => linesOf(event, told.length > 1 ? `${n + 1} · ` : ''));
  lines.push(...one.answers.map(answered));
  if (one.state === 'EXPIRED') lines.push({ at: one.since, text: 'Nobody answered: it ended', mood: '' });
  if (one.supersededBy) lines.push({ at: one.since, text: `Case ${one.supersededBy} took its place`, mood: '' });
  const order = lines.map((line, at) => ({ line, at })).sort((a, b) => Date.parse(a.line.at) - Date.parse(b.line.at) || a.at - b.at);
  const card = make('li', 'case', top, make('p', 'id', `Case ${one.case}`), items, story(order.map(({ line }) => line)));
  const at = { bank: one.bank, case: one.case };
  const levers = make('div', 'levers', button('Tell it twice', { do: 'duplicate', ...at }));
  if (one.state === 'OPEN' && !one.supersededBy)
    levers.prepend(
      button('Add a purchase', { do: 'merge', ...at }),
      button('Withdraw it', { do: 'withdraw', ...at }),
      button('Let it expire', { do: 'expire', ...at }),
    );
  card.append(levers);
  return card;
};

/** @type {{ [S in Told['state']]: [text: string, as: string] }} */
const STRANGER = { waiting: ['Waiting', 'OPEN'], accepted: ['Believed', 'BLOCKED'], refused: ['Not believed', 'CLEARED'] };

/** @param {Told} told */
const strangerCard = (told) => {
  const top = make('div', 'top', make('h3', '', `A stranger, as ${nameOf(told.bank)}`));
  top.append(make('p', 'pills', pill(...STRANGER[told.state])));
  return make('li', 'case', top, make('p', 'id', 'No such case exists: it must be refused'), story(linesOf(told)));
};

// ---------------------------------------------------------------- the page

/** Newest first, by what was told of each first: a late one is new, however old it says it is. */
const drawCases = () => {
  /** @param {Told | undefined} first */
  const place = (first) => (first ? shown.events.indexOf(first) : -1);
  const entries = [
    ...shown.cases.map((one) => {
      const told = shown.events.filter((event) => event.bank === one.bank && event.case === one.case);
      return { id: one.case, at: place(told[0]), of: [one, told, titleOf(one)], draw: () => caseCard(one, told) };
    }),
    ...shown.events
      .filter(({ forged }) => forged)
      .map((told) => ({ id: told.jti, at: place(told), of: [told], draw: () => strangerCard(told) })),
  ];
  show(
    list,
    entries.sort((one, other) => other.at - one.at),
  );
  none.hidden = entries.length > 0;
};

const drawBanks = () => {
  if (banks.children.length > 0) return;
  bank = shown.banks[2]?.id ?? '';
  for (const { id, name } of shown.banks) {
    const choice = document.createElement('input');
    Object.assign(choice, { type: 'radio', name: 'bank', value: id, checked: id === bank });
    choice.addEventListener('change', () => {
      bank = id;
      drawForm();
    });
    banks.append(make('label', '', choice, name));
  }
};

const drawForm = () => {
  const at = shown.banks.find(({ id }) => id === bank);
  const way = at?.pushesTo ? `Pushes to ${at.pushesTo}.` : 'Pushes to nobody: it waits to be polled.';
  about.textContent = at && !at.answers ? `${way} It tells of fraud, and takes no answer here: customers call it.` : way;
  const options = shown.cards
    .filter((one) => one.bank === bank)
    .map(({ customer, name, last4, state, account }) => ({
      value: JSON.stringify({ customer, account }),
      text: `${name}, card ${last4} (${state})`,
    }));
  const chosen = cardChoice.value;
  const same = options.length === cardChoice.options.length && options.every(({ text }, n) => cardChoice.options[n]?.text === text);
  if (same) return;
  cardChoice.replaceChildren(...options.map(({ value, text }) => new Option(text, value, false, value === chosen)));
};

const draw = () => {
  drawBanks();
  drawForm();
  drawCases();
  show(toldList, linesToldOf(shown.told, nameOf));
  told.hidden = shown.told.length === 0;
};

/** @param {string} text @param {boolean} [wrong] */
const say = (text, wrong = false) => {
  said.textContent = text;
  said.classList.toggle('wrong', wrong);
};

/** @param {string} path @param {RequestInit} [init] */
const ask = async (path, init) => {
  const answer = await fetch(`/admin/${path}`, init);
  return { ok: answer.ok, body: await answer.json() };
};

const look = async () => {
  try {
    const [fraud, accounts] = await Promise.all([ask(`fraud-events?newest=${NEWEST}`), ask(`account-events?newest=${NEWEST_TOLD}`)]);
    if (!fraud.ok || !accounts.ok) return;
    shown = { ...fraud.body, told: accounts.body.events };
    draw();
    if (said.dataset.away) say('');
    delete said.dataset.away;
  } catch {
    said.dataset.away = 'yes';
    say('The sandbox does not answer.', true);
  }
};

const TOLD = new Map([
  [0, 'Nothing to tell.'],
  [1, 'One event to tell.'],
]);

/** @param {object} lever */
const pull = async (lever, path = 'fraud-events') => {
  try {
    const { ok, body } = await ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(lever) });
    if (ok) say(`Done. ${TOLD.get(body.events.length) ?? `${body.events.length} events to tell.`}`);
    else say(body.problems.join(' '), true);
  } catch {
    say('The sandbox does not answer.', true);
  }
  await look();
};

/** @type {{ [name: string]: () => Promise<void> }} */
const LEVERS = {
  raise: () => pull({ do: 'raise', bank, ...chosenCard(), held: held.checked }),
  late: () => pull({ do: 'late', bank, ...chosenCard(), held: held.checked }),
  forge: () => pull({ do: 'forge', bank, ...chosenCard() }),
  storm: () => pull({ do: 'storm' }),
  rotate: () => pull({ do: 'rotate', bank }),
  pay: () => pull({ do: 'payment', bank, ...chosenCard() }, 'account-events'),
  run: () => pull({ do: 'payment', bank, ...chosenCard(), count: 12 }, 'account-events'),
  low: () => pull({ do: 'balance', bank, customer: chosenCard().customer }, 'account-events'),
};
/** @returns {{ customer?: string, account?: string }} */
const chosenCard = () => (cardChoice.value === '' ? {} : JSON.parse(cardChoice.value));

for (const element of document.querySelectorAll('[data-do]')) {
  const lever = LEVERS[/** @type {HTMLElement} */ (element).dataset.do ?? ''];
  if (lever) element.addEventListener('click', lever);
}

const watch = async () => {
  if (!document.hidden) await look();
  setTimeout(watch, EVERY_MS);
};
void watch();
