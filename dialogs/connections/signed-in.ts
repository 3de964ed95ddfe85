/**
 * The customer comes back from their bank. Where that was in the chat's own browser it is theirs at once; else they write what the page showed, so
 * that nobody who was sent a link connects their bank to somebody else's chat. What nobody takes for theirs is thrown away after a while.
 */
import type { ConnectEnd, Dialog, Move, Sight } from '../../bot/model.ts';
import { ask, end, forget, needs, sayer, write } from '../../bot/model.ts';
import { connecting, seeing } from './buttons.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

/** `code`: one is to be written here. `until`: business clock. */
type Given = { bank: string; waiting: string; code: boolean; until: number };
type Said = { code: string };

/** What the button says instead of a code. */
const NOT_ME = 'none';

export const signedIn: Dialog<Said, Given> = {
  name: 'bank-signed-in',
  slots: { code: 'once' },

  next({ code }, sight, { bank, waiting, code: wanted, until = 0 }) {
    if (bank === undefined || waiting === undefined) return end([]);
    const last = sight.writes('connect').at(-1);
    if (last?.result === 'pending') return write([]);
    if (last && last.result.state !== 'wrong_code') return tell(bank, last.result, sight);
    if (last?.args.code !== undefined && last.args.code === code) return forget(['code'], wrong(last.result));
    if (sight.now >= until || code === NOT_ME) return write([{ name: 'connect', args: { waiting, drop: true } }]);
    if (!wanted) return write([{ name: 'connect', args: { waiting } }]);
    if (code !== undefined) return write([{ name: 'connect', args: { waiting, code } }]);
    const notMe = { label: say('connections.not_me'), states: { code: NOT_ME } };
    return { ...ask('code', say('connections.code', { bank }), [], [notMe]), wakeAt: until };
  },
};

const wrong = (end: ConnectEnd): ReturnType<typeof say>[] =>
  end.state === 'wrong_code' ? [say('connections.wrong_code', { left: end.left })] : [];

const tell = (bank: string, result: ConnectEnd, sight: Sight): Move => {
  if (result.state === 'wrong_code') return end([]);
  if (result.state !== 'connected') return end(say('connections.not_connected', { bank, why: result.state }), [connecting()]);
  const accounts = sight.read('accounts', {});
  if (!accounts) return needs({ name: 'accounts', args: {} });
  const { scopes, until } = result;
  const here = accounts.got.filter((one) => one.bank === bank);
  return end(say('connections.connected', { bank, accounts: here, scopes, until }), [
    { label: say('connections.my_balances'), begins: 'check-balance', states: { account: { banks: [bank], all: 'these' } } },
    seeing(),
  ]);
};
