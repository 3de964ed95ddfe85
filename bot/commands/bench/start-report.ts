/** How fast servers start, as it is shown. */
import { styled } from '../terminal.ts';
import { TITLES } from './case.ts';
import { pairsOf } from './figures.ts';
import { pairedRatios, spreadOf } from './numbers.ts';
import { table } from './report.ts';
import type { Run, Started } from './start-up.ts';
import { cellOf } from './table.ts';

const FIGURES: readonly [string, number, (run: Run) => number][] = [
  ['listens after ms', 0, ({ listensMs }) => listensMs],
  ['first answer after ms', 0, ({ answersMs }) => answersMs],
  ['CPU ms until then', 0, ({ cpuMs }) => cpuMs],
  ['memory MB then', 0, ({ rssBytes }) => rssBytes / 1e6],
];

export const startReport = (servers: readonly Started[]): string => {
  const absolutes = FIGURES.map(([title, digits, of]) => [title, ...servers.map(({ runs }) => cellOf(spreadOf(runs.map(of)), digits))]);
  const pairs = pairsOf(servers);
  const ratios = FIGURES.map(([title, , of]) => [
    title.replace(/ (?:after ms|ms|MB)\b/, ''),
    ...pairs.map(({ ours, theirs }) => cellOf(pairedRatios(ours.runs.map(of), theirs.runs.map(of)), 2)),
  ]);
  const head = 'From the start of a process to its first answer';
  const how = `${servers[0]?.runs.length ?? 0} starts each, interleaved; Redis, bank and trained model are there: the median, and least..most`;
  const parts = [`  ${styled('bold', head)}\n  ${styled('dim', how)}`, table(['', ...servers.map(({ name }) => TITLES[name])], absolutes)];
  if (pairs.length > 0)
    parts.push(table(['ratio', ...pairs.map(({ ours, theirs }) => `${TITLES[ours.name]} / ${TITLES[theirs.name]}`)], ratios));
  const failed = servers.filter(({ runs }) => runs.some((run) => run.failed));
  const failures = failed.map(({ name }) => `  ${styled('red', `${TITLES[name]} failed:`)} a first message got no answer\n`).join('');
  return `\n${parts.join('\n\n')}\n\n${failures}`;
};
