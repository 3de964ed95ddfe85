/** The README's table of speed: between two markers, written from what was just measured. */
import { cpus, totalmem } from 'node:os';
import { TITLES, titleOf } from './case.ts';
import type { Measured, Result } from './compare.ts';
import { ackP99, cpu, failureText, hearingShare, ratioOf, replyP50, replyP99, spreadIn, throughput } from './figures.ts';
import type { Spread } from './numbers.ts';

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** Throws when the markers are not there, once each and in order: nothing else of the text may change. */
export const withSection = (text: string, section: string): string => {
  const [before, rest, ...more] = text.split(BEGIN);
  const [, after, ...evenMore] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || evenMore.length > 0)
    throw new Error(`README.md must have ${BEGIN} and, after it, ${END}, once each`);
  return `${before}${BEGIN}\n${section.trim()}\n${END}${after}`;
};

const COLUMNS = [throughput, cpu, ackP99, replyP50, replyP99] as const;
const HEAD = ['', 'messages a second', 'CPU a message', 'acknowledged p99', 'replied p50', 'replied p99'];
const UNITS = ['', ' ms', ' ms', ' ms', ' ms'];

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const absolutes = (server: Measured): string =>
  line([
    TITLES[server.name],
    ...COLUMNS.map((figure, at) => {
      const spread = spreadIn(figure, server);
      return spread ? `${spread.median.toFixed(figure.digits)}${UNITS[at] ?? ''}` : '-';
    }),
  ]);

const ratioText = (spread: Spread | undefined): string =>
  spread ? `**${spread.median.toFixed(2)}** (${spread.least.toFixed(2)} to ${spread.most.toFixed(2)})` : '-';

const ratios = (ours: Measured, theirs: Measured): string =>
  line([`${TITLES[ours.name]} / ${TITLES[theirs.name]}`, ...COLUMNS.map((figure) => ratioText(ratioOf(figure, ours, theirs)))]);

const failures = (servers: readonly Measured[]): string =>
  servers
    .filter((server) => failureText(server) !== '')
    .map((server) => `\n${TITLES[server.name]} failed: ${failureText(server)}.\n`)
    .join('');

/** One case in full. */
const caseText = (result: Result): string => {
  const { of, servers, hearingMs } = result;
  const share = hearingShare(result);
  const [first, ...others] = servers;
  const rows = [line(HEAD), line(HEAD.map(() => '---')), ...servers.map(absolutes)];
  if (first) rows.push(...others.map((other) => ratios(first, other)));
  return `${titleOf(of)}; ${of.rounds} rounds of ${of.seconds} s:\n\n${rows.join('\n')}\n\nUnderstanding alone takes ${hearingMs.toFixed(2)} ms of CPU a message${share === undefined ? '' : `, ${share.toFixed(2)} of the limit's`}.\n${failures(servers)}`;
};

/** The other cases, a line each: the first server over the second. */
const casesText = (results: readonly Result[]): string => {
  const [ours, theirs] = results[0]?.servers ?? [];
  if (!ours || !theirs) return '';
  const rows = results.flatMap(({ of, servers: [one, other] }) =>
    one && other ? [line([titleOf(of), ...COLUMNS.map((figure) => ratioText(ratioOf(figure, one, other)))])] : [],
  );
  const failed = results.flatMap(({ of, servers }) => {
    const said = failures(servers);
    return said === '' ? [] : [`\n${titleOf(of)}:\n${said}`];
  });
  const head = `${TITLES[ours.name]} / ${TITLES[theirs.name]}, one thing changed at a time:`;
  return `${head}\n\n${[line(HEAD), line(HEAD.map(() => '---')), ...rows].join('\n')}\n${failed.join('')}`;
};

/** Which machine it was, as far as it matters for absolute figures. */
const machine = (): string => {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() || 'unknown processor'}, ${gigabytes} GB, Node ${process.versions.node}`;
};

/** All that was measured, as Markdown. `day` is written as it is given. */
export const sectionOf = (results: readonly Result[], day: string): string => {
  const [first, ...others] = results;
  const how = `Medians, measured on ${day} (${machine()}; load, bank and Redis on the same machine). Ratios are paired round by round, with the least and the most.`;
  return [how, '', first ? caseText(first) : '', casesText(others)].join('\n').trim();
};
