/** What a customer let us see at banks, in our own words. Types only: a part of model.ts. Times are Unix milliseconds on the business clock. */
import type { Scope } from './banking.ts';

/** One bank that the customer connected. `since`: absent: before it was kept. `lastRead`: absent: nothing was read in the last weeks. */
export type Connection = { bank: string; scopes: Scope[]; until: number; since?: number; lastRead?: number };

/** `offered`: banks that can be connected and are not. `out`: those that do not work with us at present. */
export type Connections = { connected: Connection[]; offered: string[]; out: string[] };

/**
 * Why something that was allowed has ended. `customer`: they said so here. `revoked`, `withdrawn`: the bank told us that they ended it there, or that
 * the bank did. `bank`: it took our keys no more. `bank_out`: it does not work with us any more.
 */
export type WhyEnded = 'customer' | 'bank' | 'operator' | 'expired' | 'revoked' | 'withdrawn' | 'bank_out';

/** What was allowed at one bank, or was until it `ended`. `since`: absent: nobody asked for it here, so nobody is reminded of it either. */
export type Consent = { id: string; bank: string; until: number; since?: number; ended?: { at: number; why: WhyEnded } };

/** Why something ended that its customer must hear of: not from them, and not by them. */
export type EndedElsewhere = Exclude<WhyEnded, 'customer' | 'operator'>;

/** What a customer hears of what they allowed, without having asked. */
export type ConsentNews = { bank: string } & ({ what: 'ends_soon'; until: number } | { what: 'ended'; why: EndedElsewhere });

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
