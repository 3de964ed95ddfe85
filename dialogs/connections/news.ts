/**
 * What became of what a customer allowed, told without having been asked: that it ends soon, or that it is over and why. And their answer that it may
 * end: nothing changes by it, and they hear no more of it.
 */
import type { Choice, ConsentNews, Dialog, Say } from '../../bot/model.ts';
import { end, needs, sayer, write } from '../../bot/model.ts';
import type { Mention } from '../slots/account.ts';
import { disconnecting, seeing } from './buttons.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

const LET_END = 'let-consent-end';

/** Somebody else begins it; it asks nothing, so it ends at once. */
export const consentNews: Dialog<Record<never, never>, { news: ConsentNews[] }> = {
  name: 'consent-news',
  slots: {},
  next(_said, _sight, { news = [] }) {
    if (news.length === 0) return end([]);
    return end(
      news.map(toldOf),
      news.flatMap((one) => choicesFor(one, news.length > 1)),
    );
  },
};

const toldOf = (news: ConsentNews): Say =>
  news.what === 'ends_soon'
    ? say('connections.ends_soon', { bank: news.bank, until: news.until })
    : say('connections.is_over', { bank: news.bank, why: news.why });

/** `named`: there is more than one bank to tell apart. */
const choicesFor = (news: ConsentNews, named: boolean): Choice[] => {
  const about = { account: { banks: [news.bank] } };
  const args = { bank: named ? news.bank : null };
  if (news.what === 'ends_soon')
    return [
      { label: say('connections.keep', args), begins: 'connect-bank', states: about },
      { label: say('connections.let_end', args), begins: LET_END, states: about },
    ];
  return news.why === 'bank_out' ? [] : [{ label: say('connections.again', args), begins: 'connect-bank', states: about }];
};

export const letConsentEnd: Dialog<{ account: Mention }> = {
  name: LET_END,
  slots: { account: 'once' },
  next({ account: mention }, sight) {
    const [bank] = mention?.banks ?? [];
    if (bank === undefined) return end([]);
    const noted = sight.wrote('let_end', { bank });
    if (noted === undefined) return write([{ name: 'let_end', args: { bank } }]);
    if (noted === 'pending') return write([]);
    const known = sight.read('connections', {});
    if (!known) return needs({ name: 'connections', args: {} });
    const live = known.connected.find((one) => one.bank === bank);
    if (!live) return end(say('connections.none_there', { bank }));
    return end(say('connections.lets_end', { bank, until: live.until }), [disconnecting([bank]), seeing()]);
  },
};
