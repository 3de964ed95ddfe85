/** What the banks were asked, and answered: one line a call, on disk before the answer leaves. It holds no figures. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BankId } from './identities.ts';

export type Read = {
  /** On the business clock. */
  at: string;
  bank: BankId;
  /** Whose token it was; absent: nobody's. */
  customer?: string;
  account?: string;
  case?: string;
  what: 'accounts' | 'account' | 'balances' | 'transactions' | 'payment_networks' | 'consent' | 'card_state' | 'card_order' | 'case';
  /** HTTP status of the answer; 0: the asker went away, or the connection was cut. */
  status: number;
  /** The asker's `x-fapi-interaction-id`. */
  interaction?: string;
  /** What was wrong with the answer. */
  fault?: string;
};

export interface Ledger {
  record(read: Read): void;
  reads(): readonly Read[];
  /** How many older reads are no longer kept. */
  forgotten(): number;
  clear(): void;
}

const KEPT_AT_MOST = 100_000;

export const createLedger = (file: string): Ledger => {
  let reads = load(file);
  let forgotten = 0;
  const rewrite = () => writeFileSync(file, reads.map((read) => `${JSON.stringify(read)}\n`).join(''), { mode: 0o600 });
  rewrite();
  return {
    record(read) {
      appendFileSync(file, `${JSON.stringify(read)}\n`, { mode: 0o600 });
      reads.push(read);
      if (reads.length <= KEPT_AT_MOST) return;
      const drop = reads.length / 2;
      forgotten += drop;
      reads = reads.slice(drop);
      rewrite();
    },
    reads: () => reads,
    forgotten: () => forgotten,
    clear() {
      reads = [];
      forgotten = 0;
      rewrite();
    },
  };
};

/** A line that a crash cut short ends the file. */
const load = (file: string): Read[] => {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const reads: Read[] = [];
  for (const line of lines) {
    try {
      reads.push(JSON.parse(line));
    } catch {
      break;
    }
  }
  return reads;
};
