/** How soon the two sides of the desk hear of each other, as it is shown at the terminal. */
import { styled } from '../terminal.ts';
import { titleOf } from './case.ts';
import { AGENTS, CONVERSATIONS, type DeskResult, type DeskRound } from './desk.ts';
import { pairedRatios, percentile, spreadOf } from './numbers.ts';
import { roundsText, table } from './report.ts';
import { cellOf } from './table.ts';

const COLUMNS = [
  { of: 'bare', title: 'bare loop' },
  { of: 'toDesk', title: 'to the desk' },
  { of: 'toCustomer', title: 'to the customer' },
] as const satisfies readonly { of: keyof DeskRound; title: string }[];
const SHARES = [0.5, 0.9, 0.99] as const;

export const deskReport = ({ of, rate, rounds, failed }: DeskResult): string => {
  const each = (what: keyof DeskRound, share: number): number[] => rounds.map((round) => percentile(round[what], share));
  const named = (share: number): string => `p${share * 100}`;
  const absolutes = SHARES.map((share) => [`${named(share)} ms`, ...COLUMNS.map((one) => cellOf(spreadOf(each(one.of, share)), 1))]);
  const compared = COLUMNS.filter((one) => one.of !== 'bare');
  const ratios = SHARES.map((share) => [
    named(share),
    ...compared.map((one) => cellOf(pairedRatios(each(one.of, share), each('bare', share)), 2)),
  ]);
  const title = styled('bold', `${titleOf({ ...of, rate, conversations: CONVERSATIONS })} · ${AGENTS} agents`);
  const how = styled('dim', `${roundsText(of)}; each from when it was due`);
  const failure = failed > 0 ? `  ${styled('red', 'Failed:')} ${failed} messages did not arrive\n\n` : '';
  return `\n  ${title}\n  ${how}\n\n${table(['', ...COLUMNS.map((one) => one.title)], absolutes)}\n\n${table(
    ['ratio to the bare loop', ...compared.map((one) => one.title)],
    ratios,
  )}\n\n${failure}`;
};
