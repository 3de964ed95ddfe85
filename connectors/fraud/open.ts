/** The banks that tell of what happens: who is believed, and where what did not arrive is asked for. */
import type { EventSource, Notice } from '../../bot/model.ts';
import { createPoll, type Poll } from './poll.ts';
import { createSource } from './source.ts';

/** How one bank tells. `audience`: whom its tokens are for. */
export type Telling = {
  bank: string;
  issuer: string;
  audience: string;
  jwksUri: string;
  poll: { url: string; token: string | undefined } | undefined;
};

export type FraudOptions = {
  /** Real time. */
  now: () => number;
  log: (event: string, fields: Record<string, string | number>) => void;
  /** Stores a notice. Throws when it did not. */
  accept: (notice: Notice) => Promise<'stored' | 'duplicate'>;
};

export type Fraud = { sources: EventSource[]; polls: { bank: string; poll: Poll }[] };

export const openFraud = (tellings: readonly Telling[], { now, log, accept }: FraudOptions): Fraud => {
  const sources = tellings.map(({ bank, issuer, audience, jwksUri }) => createSource({ bank, issuer, audience, jwksUri, now, log }));
  const polls = tellings.flatMap(({ bank, poll }, at) => {
    const source = sources[at];
    return poll && source ? [{ bank, poll: createPoll({ ...poll, source, accept, log }) }] : [];
  });
  return { sources, polls };
};
