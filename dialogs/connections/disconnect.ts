/** Disconnects banks: asked once, done at once, and told as far as the bank said so. It takes no more steps than to connect. */
import type { Choice, Connections, Dialog, DisconnectEnd, Move } from '../../bot/model.ts';
import { ask, confirm, end, needs, sayer, write } from '../../bot/model.ts';
import type { Mention } from '../slots/account.ts';
import { connecting } from './buttons.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

const NAME = 'disconnect-bank';

export const disconnectBank: Dialog<{ account: Mention }> = {
  name: NAME,
  slots: { account: 'once' },

  next({ account: mention }, sight) {
    const written = sight.writes('disconnect');
    if (written.some(({ result }) => result === 'pending')) return write([]);
    if (written.length > 0) return tell(written.map(({ args: { bank }, result }) => ({ bank, result })));
    const known = sight.read('connections', {});
    if (!known) return needs({ name: 'connections', args: {} });
    const banks = meant(mention, known);
    if (!Array.isArray(banks)) return banks;
    const agreed = sight.agreed({ disconnect: banks });
    if (agreed === undefined)
      return confirm({ disconnect: banks }, say('connections.confirm', { banks }), undefined, [
        { label: say('connections.yes'), answer: 'yes' },
        { label: say('connections.no'), answer: 'no' },
      ]);
    if (!agreed) return end(say('connections.left', { banks }));
    return write(banks.map((bank) => ({ name: 'disconnect', args: { bank } })));
  },
};

/** The banks that were named, all of them, or the only one. */
const meant = (mention: Mention | undefined, { connected }: Connections): string[] | Move => {
  const banks = connected.map(({ bank }) => bank);
  if (banks.length === 0) return end(say('connections.none'), [connecting()]);
  const named = mention?.banks ?? [];
  const there = named.filter((bank) => banks.includes(bank));
  if (there.length > 0) return there;
  const { elsewhere = null } = mention ?? {};
  if (named.length > 0 || elsewhere !== null) return end(say('connections.not_there', { named, elsewhere, banks }), choicesOf(banks));
  if (banks.length === 1 || mention?.all) return banks;
  return ask('account', say('connections.which_to_end'), [
    ...choicesOf(banks),
    { label: say('connections.all'), begins: NAME, states: { account: { banks } } },
  ]);
};

const choicesOf = (banks: readonly string[]): Choice[] =>
  banks.map((bank) => ({ label: say('connections.bank', { bank }), begins: NAME, states: { account: { banks: [bank] } } }));

type Ended = { bank: string; result: DisconnectEnd | 'pending' };

const tell = (ended: readonly Ended[]): Move => {
  const is =
    (revoked: boolean) =>
    ({ result }: Ended) =>
      result !== 'pending' && (result.state === 'none' || result.revoked) === revoked;
  const banksOf = (some: readonly Ended[]) => some.map(({ bank }) => bank);
  const [done, open] = [ended.filter(is(true)), ended.filter(is(false))];
  return end(
    [
      ...(done.length > 0 ? [say('connections.ended', { banks: banksOf(done) })] : []),
      ...(open.length > 0 ? [say('connections.ended_here', { banks: banksOf(open) })] : []),
    ],
    [connecting()],
  );
};
