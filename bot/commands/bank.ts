/** `npm run bank -- …`: what an operator does about banks. Each job is a file of its own. */
import { check } from './bank-check.ts';
import { asOperator, Trouble } from './operator.ts';

type Job = { usage: string; run: (args: string[]) => Promise<void> };

const JOBS: { readonly [name: string]: Job } = {
  check: { usage: 'check [ID]    looks whether the set-up of a bank, or of each, is right, and says how to mend what is not', run: check },
};

const USAGE = ['Usage: npm run bank -- …', '', ...Object.values(JOBS).map(({ usage }) => `  ${usage}`)].join('\n');

await asOperator(async ([name = '', ...args]) => {
  const job = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
  if (!job) throw new Trouble(USAGE);
  await job.run(args);
});
