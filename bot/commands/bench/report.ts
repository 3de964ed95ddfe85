/** A comparison as it is shown at the terminal. */
import { styled } from '../terminal.ts';
import { type Case, TITLES, titleOf } from './case.ts';
import type { Measured, Result } from './compare.ts';
import { FIGURES, failureText, hearingShare, pairsOf, RATIOS, ratioOf, spreadIn } from './figures.ts';
import { cellOf, type Styles, tableOf } from './table.ts';

const styles: Styles = { bold: (text) => styled('bold', text), dim: (text) => styled('dim', text) };

export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => tableOf(heads, rows, styles);

const absolutes = (servers: readonly Measured[]): string => {
  const rows = FIGURES.map((figure) => [figure.title, ...servers.map((server) => cellOf(spreadIn(figure, server), figure.digits))]);
  const trips = ['round trips to Redis', ...servers.map(({ roundTrips }) => roundTrips.toFixed(1))];
  return table(['', ...servers.map(({ name }) => TITLES[name])], [...rows, trips]);
};

const ratios = (servers: readonly Measured[]): string => {
  const pairs = pairsOf(servers);
  const rows = RATIOS.map((figure) => [
    figure.title.replace(/ (?:ms|µs)\b/, ''),
    ...pairs.map(({ ours, theirs }) => cellOf(ratioOf(figure, ours, theirs), 2)),
  ]);
  return table(['ratio', ...pairs.map(({ ours, theirs }) => `${TITLES[ours.name]} / ${TITLES[theirs.name]}`)], rows);
};

const failures = (servers: readonly Measured[]): string =>
  servers
    .filter((server) => failureText(server) !== '')
    .map((server) => `  ${styled('red', `${TITLES[server.name]} failed:`)} ${failureText(server)}\n`)
    .join('');

/** To understand is to take at most half of what the limit does for a message. */
const hearing = (result: Result): string => {
  const share = hearingShare(result);
  const of = share === undefined ? '' : `, ${share.toFixed(2)} of the limit’s whole message (0.5 at most)`;
  return `  ${styled('bold', 'understanding')}  ${result.hearingMs.toFixed(3)} ms of CPU a message${of}`;
};

/** How the figures came about. */
export const roundsText = ({ rounds, seconds }: Pick<Case, 'rounds' | 'seconds'>): string =>
  rounds === 1 ? `one round of ${seconds} s` : `${rounds} rounds of ${seconds} s, interleaved: the median, and least..most`;

export const report = (result: Result): string => {
  const { of, servers } = result;
  const rounds = roundsText(of);
  const parts = [`  ${styled('bold', titleOf(of))}\n  ${styled('dim', rounds)}`, absolutes(servers)];
  if (servers.length > 1) parts.push(ratios(servers));
  parts.push(hearing(result));
  return `\n${parts.join('\n\n')}\n\n${failures(servers)}`;
};

export const CAVEAT = 'Absolute figures belong to this machine at this hour; the ratios, taken round by round, are the claim.';
