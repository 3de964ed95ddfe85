/** One bank of the sandbox over HTTP: what can be read there, in the words of its standard. Answers by the caller's grant, records every read. */
import { type Request, type Response, Router } from 'express';
import type { Faults } from './faults.ts';
import { fdxStandard } from './fdx-questions.ts';
import { type Caller, challengeOf, type Gate, grantBehind } from './grants.ts';
import type { Identity } from './identities.ts';
import type { Ledger, Read } from './ledger.ts';
import { obukStandard } from './obuk-questions.ts';
import { createServing, send } from './serving.ts';
import type { Answer, Standard } from './standard.ts';
import type { World, WorldAccount } from './world.ts';

export type BankParts = {
  identity: Identity;
  world: () => World;
  gate: Gate;
  faults: Faults;
  ledger: Ledger;
  now: () => number;
  /** How many calls are under way, for whoever wants to see it. */
  busy: { enter(): void; leave(): void };
};

type Wanted = { what: Read['what']; account?: string };

export const bankRoutes = (parts: BankParts): Router => {
  const { identity, world, gate, now } = parts;
  const { questions, no } = standardOf(identity, world, now);

  /** An account of one's own that can be asked; what stands in its way is an answer. */
  const reach = (grant: Caller, id: string): WorldAccount | Answer => {
    const account = world()
      .accounts(identity.id, grant.customer)
      .find((one) => one.id === id);
    if (!account) return no.no_such_account();
    if (account.status === 'closed') return no.closed();
    return account.status === 'restricted' ? no.restricted() : account;
  };

  const serveCall = createServing(parts);
  const serve =
    (wantedOf: (request: Request) => Wanted, answerOf: (request: Request, grant: Caller) => Answer) =>
    (request: Request, response: Response): Promise<void> => {
      const grant = grantBehind(gate, request);
      if (!grant) response.set(challengeOf(gate, request));
      const about = { ...(grant ? { customer: grant.customer } : {}), ...wantedOf(request) };
      return serveCall(request, response, about, () => (grant ? answerOf(request, grant) : no.not_accepted()));
    };

  const ofAccount =
    (answerOf: (request: Request, grant: Caller, account: WorldAccount) => Answer) =>
    (request: Request, grant: Caller): Answer => {
      const account = reach(grant, idIn(request));
      return 'id' in account ? answerOf(request, grant, account) : account;
    };

  const router = Router();
  for (const question of questions) {
    const { path, what } = question;
    if (question.of === 'customer')
      router.get(
        path,
        serve(() => ({ what }), question.answer),
      );
    else
      router.get(
        path,
        serve((request) => ({ what, account: idIn(request) }), ofAccount(question.answer)),
      );
  }
  router.use((_, response) => send(response, no.no_such_address()));
  return router;
};

const standardOf = (identity: Identity, world: () => World, now: () => number): Standard =>
  identity.standard === 'fdx-6' ? fdxStandard(identity, world, now) : obukStandard(identity, world, now);

const idIn = (request: Request): string => String(request.params.id);
