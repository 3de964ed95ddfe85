/** What a customer let us see at banks, in our own words. Types only: a part of model.ts. Times are Unix milliseconds on the business clock. */
import type { Scope } from './banking.ts';

/** One bank that the customer connected. `since`: absent: before it was kept. `lastRead`: absent: nothing was read in the last weeks. */
export type Connection = { bank: string; scopes: Scope[]; until: number; since?: number; lastRead?: number };

/** `offered`: banks that can be connected and are not. */
export type Connections = { connected: Connection[]; offered: string[] };

/** `not_offered`: nobody signs in to this bank from here. */
export type ConnectingPage = { state: 'ready'; url: string; minutes: number } | { state: 'not_offered' };

/** A customer's own page: what may be seen, who looked, receipts, their data. `nobody`: no bank was ever connected. */
export type MinePage = { state: 'ready'; url: string; minutes: number } | { state: 'nobody' };

/** `late`: it waited for too long; `wrong_code`: so many tries are `left`; `dropped`: the customer did not want it. */
export type ConnectEnd =
  | { state: 'connected'; bank: string; scopes: Scope[]; until: number }
  | { state: 'wrong_code'; left: number }
  | { state: 'late' | 'dropped' };

/** `revoked`: the bank said that its keys are worthless; else we go on asking it to. */
export type DisconnectEnd = { state: 'ended'; revoked: boolean } | { state: 'none' };
