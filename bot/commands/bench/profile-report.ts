/** Profiles side by side: microseconds a message by who wrote the code, largest first, first by package and then by our own files. */
import { styled } from '../terminal.ts';
import { TITLES } from './case.ts';
import type { Profiled } from './profile.ts';
import { table } from './report.ts';

const ROWS_AT_MOST = 22;
const FILES_AT_MOST = 15;

/** Our files by folder: `bot/store/mailbox.ts` counts as `our bot/store`. */
const isOurs = (group: string): boolean => /^(?:bot|connectors|dialogs)\//.test(group);
const folderOf = (group: string): string => `our ${group.slice(0, group.lastIndexOf('/'))}`;

const perMessage = ({ shares, messages }: Profiled, nameOf: (group: string) => string | undefined): Map<string, number> => {
  const us = new Map<string, number>();
  for (const { group, ms } of shares) {
    const name = nameOf(group);
    if (name !== undefined) us.set(name, (us.get(name) ?? 0) + (ms * 1_000) / Math.max(1, messages));
  }
  return us;
};

/** Ordered by the first server; what only the others have comes where it belongs by its size. */
const rowsOf = (profiles: readonly Profiled[], nameOf: (group: string) => string | undefined, atMost: number): string[][] => {
  const columns = profiles.map((profile) => perMessage(profile, nameOf));
  const largest = (name: string): number => Math.max(...columns.map((column) => column.get(name) ?? 0));
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort((one, other) => largest(other) - largest(one));
  const cells = (name: string): string[] => columns.map((column) => (column.get(name) ?? 0).toFixed(0));
  const rows = names.slice(0, atMost).map((name) => [name, ...cells(name), ...differences(cells(name))]);
  const totals = columns.map((column) => [...column.values()].reduce((sum, us) => sum + us, 0).toFixed(0));
  return [...rows, ['all of it', ...totals, ...differences(totals)]];
};

const differences = ([first, ...others]: readonly string[]): string[] =>
  others.map((other) => (Number(first) - Number(other)).toFixed(0)).map((text) => (text.startsWith('-') ? text : `+${text}`));

export const profileReport = (profiles: readonly Profiled[]): string => {
  const [first, ...others] = profiles;
  if (!first) return '';
  const heads = [...profiles.map(({ name }) => TITLES[name]), ...others.map(({ name }) => `${TITLES[first.name]} - ${TITLES[name]}`)];
  const groups = rowsOf(profiles, (group) => (isOurs(group) ? folderOf(group) : group), ROWS_AT_MOST);
  const files = rowsOf([first], (group) => (isOurs(group) ? group : undefined), FILES_AT_MOST);
  const title = styled('bold', 'Where the CPU time goes: microseconds of self time a message');
  const how = styled(
    'dim',
    `sampled under load, ${profiles.map(({ name, messages }) => `${TITLES[name]} ${messages}`).join(', ')} messages`,
  );
  return `\n  ${title}\n  ${how}\n\n${table(['', ...heads], groups)}\n\n${table([`our files, ${TITLES[first.name]}`, 'µs'], files)}\n\n`;
};
