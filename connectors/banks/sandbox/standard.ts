/** What a standard is to a bank of the sandbox: the questions that can be asked of it, and how it says no. bank-routes.ts serves them all alike. */
import type { Request } from 'express';
import type { Caller } from './grants.ts';
import type { Read } from './ledger.ts';
import type { WorldAccount } from './world.ts';

/** Without a body nothing is sent along. */
export type Answer = { status: number; body?: object };

/** `path` as Express has it; with `of: 'account'` its `:id` is one of the customer's accounts that can be asked. */
export type Question = { path: string; what: Read['what'] } & (
  | { of: 'customer'; answer: (request: Request, grant: Caller) => Answer }
  | { of: 'account'; answer: (request: Request, grant: Caller, account: WorldAccount) => Answer }
);

/** Every no that does not depend on the question. */
export type No = 'not_accepted' | 'no_such_account' | 'closed' | 'restricted' | 'no_such_address';

export type Standard = { questions: readonly Question[]; no: { readonly [N in No]: () => Answer } };

// ---------------------------------------------------------------- pages

/** An opaque text that stands for a place in a list. */
export const cursorOf = (offset: number): string => Buffer.from(`from ${offset}`).toString('base64url');

/** undefined: not a cursor of ours. */
export const offsetOf = (cursor: unknown): number | undefined => {
  if (cursor === undefined) return 0;
  const [, offset] = /^from (\d{1,9})$/.exec(Buffer.from(String(cursor), 'base64url').toString()) ?? [];
  return offset === undefined ? undefined : Number(offset);
};
