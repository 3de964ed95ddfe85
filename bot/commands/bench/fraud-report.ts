/** How fast alerts and blocks are, as it is shown at the terminal. */
import { styled } from '../terminal.ts';
import { titleOf } from './case.ts';
import type { FraudResult, FraudRound } from './fraud.ts';
import { pairedRatios, percentile, spreadOf } from './numbers.ts';
import { roundsText, table } from './report.ts';
import { cellOf } from './table.ts';

const COLUMNS = [
  { of: 'plain', title: 'a reply' },
  { of: 'taken', title: 'an event stored' },
  { of: 'told', title: 'an alert told' },
  { of: 'blocked', title: 'a no at the bank' },
] as const satisfies readonly { of: keyof FraudRound; title: string }[];
const SHARES = [0.5, 0.9, 0.99] as const;

export const fraudReport = ({ of, rate, rounds, failed }: FraudResult): string => {
  const each = (what: keyof FraudRound, share: number): number[] => rounds.map((round) => percentile(round[what], share));
  const named = (share: number): string => `p${share * 100}`;
  const absolutes = SHARES.map((share) => [`${named(share)} ms`, ...COLUMNS.map((one) => cellOf(spreadOf(each(one.of, share)), 1))]);
  const compared = COLUMNS.filter((one) => one.of !== 'plain');
  const ratios = SHARES.map((share) => [
    named(share),
    ...compared.map((one) => cellOf(pairedRatios(each(one.of, share), each('plain', share)), 2)),
  ]);
  const title = styled('bold', titleOf({ ...of, rate, conversations: rounds[0]?.plain.length ?? 0 }));
  const how = styled('dim', `${roundsText(of)}; each from when it was due`);
  const failure = failed > 0 ? `  ${styled('red', 'Banter failed:')} ${failed} not answered, taken, told or blocked\n\n` : '';
  return `\n  ${title}\n  ${how}\n\n${table(['', ...COLUMNS.map((one) => one.title)], absolutes)}\n\n${table(
    ['ratio to a reply', ...compared.map((one) => one.title)],
    ratios,
  )}\n\n${failure}`;
};
