/** Banter as it ships, with banks that live in another process, so that only its own work is counted. */
import { createFdxBank } from '../../../connectors/banks/fdx/bank.ts';
import { createBankHttp } from '../../../connectors/banks/http.ts';
import { readConfig } from '../../config.ts';
import { compose } from '../../main.ts';
import type { Customer } from '../../model.ts';
import { answerCpu, taskOf } from './task.ts';

export type BanterTask = {
  env: Record<string, string>;
  dir: string;
  banks: { id: string; name: string; alsoKnownAs: readonly string[]; baseUrl: string }[];
  customer: Customer;
};

const { env, dir, banks, customer }: BanterTask = taskOf();
const http = createBankHttp({});
const banter = await compose(readConfig(env), {
  dir,
  step: () => ({ progress: () => undefined, done: () => undefined }),
  banks: {
    banks: banks.map((bank) => createFdxBank({ ...bank, http })),
    directory: { customerOf: () => Promise.resolve(customer) },
    now: Date.now,
    sandbox: undefined,
    close: async () => http.close(),
  },
});
answerCpu(banter.about.local);
