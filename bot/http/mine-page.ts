/** The customer's own page as HTML: what may be seen, who looked, receipts, their data. Plain forms and links: it needs no script. */
import type { Response } from 'express';
import { historyOf } from '../connect/receipt.ts';
import type { Receipt } from '../connect/receipts.ts';
import type { OwnDoing, Seen } from '../connect/seen.ts';
import type { Connection, Format, Language } from '../model.ts';
import { connectWords } from './connect-words.ts';
import { type MineWords, mineWords } from './mine-words.ts';
import { escaped, sendHtml } from './plain-page.ts';

/** A bank as a customer may choose it. */
export type BankName = { id: string; name: string };

/** `base`: the page's own address. `now`: business clock. */
export type Frame = { base: string; language: Language; format: Format; now: number };

export type Whole = Frame & {
  connected: readonly Connection[];
  seen: readonly (Seen | OwnDoing)[];
  /** What of it is shown: only what was before; absent: the newest. */
  before: number | undefined;
  /** Where what comes after these lines is; absent: there is nothing. */
  earlier: number | undefined;
  isBroken: boolean;
  receipts: readonly Receipt[];
  /** Where they may sign in for their data; none: they have. */
  signIns: readonly BankName[];
  /** The name of a bank that was just disconnected. */
  ended: string | undefined;
  /** When the page closes. */
  closes: number;
};

export const sendWhole = (response: Response, whole: Whole): void => {
  const { language, format, ended, closes } = whole;
  const words = mineWords[language];
  const content = [
    `<h1>${escaped(words.title)}</h1>`,
    p(words.intro),
    ...(ended === undefined ? [] : [`<p class="problem" role="status">${escaped(words.disconnected(ended))}</p>`]),
    section('banks', words.banks, banksOf(whole, words)),
    section('looks', words.looks, looksOf(whole, words)),
    section('receipts', words.receipts, receiptsOf(whole, words)),
    section('data', words.data, dataOf(whole, words)),
    `<form class="choices" method="post" action="${whole.base}/leave"><button class="quiet">${escaped(words.leave)}</button></form>`,
    `<p class="after">${escaped(words.closes(format.when(closes)))}</p>`,
  ];
  sendHtml(response, 200, { language, title: words.title, content: content.join('\n      '), wide: true });
};

const p = (text: string): string => `<p>${escaped(text)}</p>`;

const section = (id: string, title: string, parts: readonly string[]): string =>
  [`<section id="${id}" aria-labelledby="${id}-title">`, `<h2 id="${id}-title">${escaped(title)}</h2>`, ...parts, '</section>'].join(
    '\n      ',
  );

const terms = (pairs: readonly (readonly [name: string, value: string])[]): string =>
  `<dl>${pairs.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`;

const banksOf = ({ connected, base, language, format }: Whole, words: MineWords): string[] => {
  if (connected.length === 0) return [p(words.noBank)];
  const { scopes: names } = connectWords[language];
  return connected.map(({ bank, scopes, since, until, lastRead }) => {
    const name = format.bank(bank);
    const facts = terms([
      [words.allowed, format.list(scopes.map((scope) => names[scope].name.toLowerCase()))],
      ...(since === undefined ? [] : [[words.since, format.when(since)] as const]),
      [words.until, format.when(until)],
      [words.lastRead, lastRead === undefined ? words.notRead : format.when(lastRead)],
    ]);
    const end = `<p><a class="button quiet" href="${base}/disconnect/${bank}">${escaped(words.disconnect(name))}</a></p>`;
    return `<article class="card"><h3>${escaped(name)}</h3>${facts}${end}</article>`;
  });
};

const looksOf = (whole: Whole, words: MineWords): string[] => {
  const { seen, before, earlier, isBroken, format, base } = whole;
  const none = before === undefined ? words.noLooks : words.noneBefore;
  return [
    ...(seen.length > 0 || before !== undefined
      ? [p(before === undefined ? words.looksWeek : words.looksBefore(format.when(before)))]
      : []),
    seen.length === 0 ? p(none) : `<ol class="lines" reversed>${seen.map((one) => lookLine(one, words, format)).join('\n')}</ol>`,
    ...(isBroken ? [`<p class="problem">${escaped(words.broken)}</p>`] : []),
    '<p class="links">',
    ...(before === undefined ? [] : [`<a href="${base}#looks">${escaped(words.newest)}</a>`]),
    ...(earlier === undefined ? [] : [`<a href="${base}?before=${earlier}#looks">${escaped(words.earlier)}</a>`]),
    '</p>',
  ];
};

const lookLine = (one: Seen | OwnDoing, words: MineWords, format: Format): string => {
  const bank = format.bank(one.bank);
  if ('did' in one) return line(format.when(one.at), words.did[one.did](bank));
  const what = `${bank}: ${format.list(one.what.map((kind) => words.lookedAt[kind]))}`;
  return line(format.when(one.at), what, one.who === 'person' ? words.person(one.name, one.reason) : words.why[one.why]);
};

const line = (when: string, what: string, why?: string): string =>
  `<li><span class="when">${escaped(when)}</span> <span><strong>${escaped(what)}</strong>${why === undefined ? '' : ` <span class="what">${escaped(why)}</span>`}</span></li>`;

const receiptsOf = ({ receipts, base, format }: Whole, words: MineWords): string[] => {
  if (receipts.length === 0) return [p(words.noReceipts)];
  const each = receipts.map(({ consent: { grant, bank, since }, status }) => {
    const link = `<a href="${base}/receipts/${grant}">${escaped(words.openReceipt(format.bank(bank), format.when(since)))}</a>`;
    return `<li><span>${link} <span class="what">${escaped(words.status[status])}</span></span></li>`;
  });
  return [p(words.receiptsText), `<ul class="lines">${each.join('\n')}</ul>`];
};

const dataOf = ({ signIns, base }: Whole, words: MineWords): string[] => {
  if (signIns.length > 0) return [p(words.dataText), p(words.dataSignIn), signInForm(base, signIns, words)];
  return [p(words.dataText), `<form method="post" action="${base}/data"><p><button>${escaped(words.dataGet)}</button></p></form>`];
};

const signInForm = (base: string, banks: readonly BankName[], words: MineWords): string =>
  `<form class="choices" method="post" action="${base}/sign-in">${banks
    .map(({ id, name }) => `<button class="quiet" name="bank" value="${id}">${escaped(words.signInAt(name))}</button>`)
    .join('\n')}</form>`;

/** What whoever has only the link sees. It says nothing of whose it is: the banks are all that there are. */
export const sendDoor = (response: Response, { base, language }: Pick<Frame, 'base' | 'language'>, banks: readonly BankName[]): void => {
  const words = mineWords[language];
  const content = [`<h1>${escaped(words.door)}</h1>`, p(words.doorText), signInForm(base, banks, words)];
  sendHtml(response, 200, { language, title: words.door, content: content.join('\n      ') });
};

export const sendDisconnect = (response: Response, { base, language }: Pick<Frame, 'base' | 'language'>, { id, name }: BankName): void => {
  const words = mineWords[language];
  const content = [
    `<h1>${escaped(words.disconnectTitle(name))}</h1>`,
    p(words.disconnectText(name)),
    `<form method="post" action="${base}/disconnect/${id}"><p><button>${escaped(words.disconnectYes)}</button></p></form>`,
    `<p><a href="${base}">${escaped(words.back)}</a></p>`,
  ];
  sendHtml(response, 200, { language, title: words.disconnectTitle(name), content: content.join('\n      ') });
};

/** `keys`: where the public keys are. */
export const sendReceipt = (
  response: Response,
  { base, language, format, now }: Frame,
  { consent, status }: Receipt,
  keys: string,
): void => {
  const words = mineWords[language];
  const { grant, bank, text, hash, until } = consent;
  const title = words.receipt(format.bank(bank));
  const history = historyOf(consent, now).map((event) => {
    const what = event.what === 'given' ? words.given : event.what === 'expired' ? words.expired : words.ended[event.why];
    return line(format.when(event.at), what);
  });
  const content = [
    `<h1>${escaped(title)}</h1>`,
    terms([
      [words.until, format.when(until)],
      [words.isNow, words.status[status]],
    ]),
    `<ol class="lines">${history.join('\n')}</ol>`,
    `<h2>${escaped(words.agreed)}</h2>`,
    text === undefined ? p(words.onlyHash) : `<blockquote lang="${consent.language}">${text.split('\n').map(p).join('\n')}</blockquote>`,
    terms([[words.hash, hash]]),
    p(words.signed),
    `<p><a href="/connect/keys">${escaped(keys)}</a></p>`,
    `<p><a class="button" href="${base}/receipts/${grant}/signed" download>${escaped(words.download)}</a></p>`,
    `<p><a href="${base}#receipts">${escaped(words.back)}</a></p>`,
  ];
  sendHtml(response, 200, { language, title, content: content.join('\n      '), wide: true });
};
