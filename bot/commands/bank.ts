/** `npm run bank`: what an operator does about one bank. */
import { backInUse, outOfUse } from './bank-out.ts';
import { asOperator, Trouble } from './operator.ts';

const USAGE = `Usage: npm run bank -- out ID
       npm run bank -- back ID

  out    no call leaves to this bank any more, from any process; what its customers allowed there ends, and they are told.
         May be cut off and run again: it goes on where it was
  back   customers can connect it again`;

const JOBS: { readonly [name: string]: (rest: readonly string[]) => Promise<void> } = { out: outOfUse, back: backInUse };

const run = async ([name, ...rest]: string[]): Promise<void> => {
  const job = name !== undefined && Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
  if (!job) throw new Trouble(USAGE);
  await job(rest);
};

await asOperator(run);
