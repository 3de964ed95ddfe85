/** `npm run bank -- …`: what an operator does about banks. Each job is a file of its own. */
import { check } from './bank-check.ts';
import { backInUse, outOfUse } from './bank-out.ts';
import { asOperator, Trouble } from './operator.ts';

type Job = { usage: string; run: (args: string[]) => Promise<void> };

const JOBS: { readonly [name: string]: Job } = {
  check: { usage: 'check [ID]    looks whether the set-up of a bank, or of each, is right, and says how to mend what is not', run: check },
  out: {
    usage: `out ID        no call leaves to this bank any more, from any process; what its customers allowed there ends, and they are
                told. May be cut off and run again: it goes on where it was`,
    run: outOfUse,
  },
  back: { usage: 'back ID       customers can connect it again', run: backInUse },
};

const USAGE = ['Usage: npm run bank -- …', '', ...Object.values(JOBS).map(({ usage }) => `  ${usage}`)].join('\n');

await asOperator(async ([name = '', ...args]) => {
  const job = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
  if (!job) throw new Trouble(USAGE);
  await job.run(args);
});
