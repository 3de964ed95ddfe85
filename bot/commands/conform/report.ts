/** What a run found, in lines; the last one counts. */
import type { Ran } from './conform.ts';
import type { Finding } from './findings.ts';

/** A bank's right to say no, and as it should be: anything else is a read that failed. */
const EXPECTED: ReadonlySet<string> = new Set(['reauth', 'scope', 'closed', 'restricted', 'not_found', 'not_offered']);

const failedReads = ({ reads }: Ran): string[] =>
  [...reads.refused].filter(([why]) => !EXPECTED.has(why)).map(([why, count]) => `${count} ${why}`);

/** No violation, and no answer of which the connector could make nothing. */
export const isConforming = (ran: Ran): boolean => ran.findings.count('violation') === 0 && failedReads(ran).length === 0;

export const reportOf = (ran: Ran): string[] => {
  const { findings, reads } = ran;
  const { passed } = findings;
  const refused = [...reads.refused].map(([why, count]) => `${count} ${why}`).join(', ');
  const failed = failedReads(ran);
  return [
    `${reads.banks.join(', ')}: ${reads.grants} grants, ${reads.accounts} accounts, ${reads.reads} reads${refused && `, of which refused ${refused}`}`,
    ...section('On purpose, and checked without it:', findings.of('departure')),
    ...section('Not described:', findings.of('not_described')),
    ...section('Violations:', findings.of('violation')),
    ...(failed.length === 0 ? [] : ['', `The connector could make nothing of some answers: ${failed.join(', ')}.`]),
    '',
    `${passed.requests} requests, ${passed.answers} answers, ${findings.count('violation')} violations`,
  ];
};

const section = (title: string, some: readonly Finding[]): string[] => (some.length === 0 ? [] : ['', title, ...some.map(shown)]);

const shown = ({ where, what, count, banks }: Finding): string =>
  `  ${where}: ${what} (${count === 1 ? 'once' : `${count} times`}, ${[...banks].join(', ')})`;
