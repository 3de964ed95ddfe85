/** `npm run bank -- check [ID]`: looks at each step of a bank's set-up and says how to mend what is wrong. Secrets are used and never shown. */
import { join } from 'node:path';
import { type CheckedBank, checkBank, checkedOf } from '../../connectors/banks/check.ts';
import { type Finding, fixes } from '../../connectors/banks/checking.ts';
import { openSandbox, readConfigured } from '../../connectors/banks/open.ts';
import { type Config, readConfig } from '../config.ts';
import { print, Trouble } from './operator.ts';
import { DIR } from './reach-redis.ts';
import { styled } from './terminal.ts';

export const check = async (args: string[]): Promise<void> => {
  const [id, further] = args;
  if (further !== undefined) throw new Trouble(`check takes one bank: leave out ${further}.`);
  await withBanks(readConfig(process.env), async (banks) => {
    const chosen = banks.filter((bank) => id === undefined || bank.id === id);
    if (chosen.length === 0) throw new Trouble(`There is no bank "${id}". There are: ${banks.map((bank) => bank.id).join(', ')}.`);
    let wrong = 0;
    for (const bank of chosen) wrong += await report(bank);
    if (wrong > 0) throw new Trouble(`${wrong} ${wrong === 1 ? 'step is' : 'steps are'} not right.`);
  });
};

/** Writes each finding when it is there. Resolves to how many are wrong. */
const report = async (bank: CheckedBank): Promise<number> => {
  print(`\n${styled('bold', bank.name)} (${bank.id}, ${bank.standard})`);
  let wrong = 0;
  for await (const finding of checkBank(bank)) {
    print(lineOf(finding));
    if (finding.trouble !== undefined) wrong += 1;
  }
  return wrong;
};

const lineOf = ({ step, says, trouble }: Finding): string => {
  const head = `  ${trouble === undefined ? styled('green', '✓') : styled('red', '✗')} ${step.padEnd(16)}${plain(says)}`;
  return trouble === undefined ? head : `${head}\n${' '.repeat(20)}${fixes[trouble]}`;
};

/** A bank's own words must not move the cursor. */
const plain = (says: string): string => says.replace(/\p{C}/gu, '?').slice(0, 300);

const withBanks = async (config: Config, work: (banks: readonly CheckedBank[]) => Promise<void>): Promise<void> => {
  if (config.banks !== undefined) return work((await entriesOf(config.banks)).map(checkedOf));
  const { port, seed, now, autolink } = config.sandbox;
  const silent = (): void => undefined;
  const opened = await openSandbox({ host: '127.0.0.1', port, dir: join(DIR, 'sandbox'), startAt: now, autolink }, seed, silent);
  try {
    await work((opened.sandbox?.banks ?? []).map((bank) => sandboxed(bank, opened.events)));
  } finally {
    await opened.close();
  }
};

type Opened = Awaited<ReturnType<typeof openSandbox>>;
type SandboxBank = NonNullable<Opened['sandbox']>['banks'][number];

const sandboxed = ({ id, name, standard, baseUrl, cards, oauth }: SandboxBank, events: Opened['events']): CheckedBank => ({
  ...{ id, name, standard, baseUrl, cards, secretFiles: [] },
  client: async () => oauth,
  events: async () => events.find(({ bank }) => bank === id),
});

/** Its mistakes are told as the start tells them. */
const entriesOf = async (path: string): ReturnType<typeof readConfigured> => {
  try {
    return await readConfigured(path);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('BANKS: ')) throw new Trouble(error.message);
    throw error;
  }
};
