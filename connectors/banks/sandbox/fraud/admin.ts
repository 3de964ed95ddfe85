/** The lever of suspected fraud over HTTP, and what a page needs to show what came of it. */
import { Router } from 'express';
import { check, checkNewest, wrong } from '../admin-door.ts';
import type { Cards } from '../cards.ts';
import { type BankId, identities } from '../identities.ts';
import type { World } from '../world.ts';
import type { Deliveries, Delivery } from './deliveries.ts';
import type { Fraud } from './fraud.ts';
import { leverSchema } from './levers.ts';

export type FraudAdminParts = {
  world: () => World;
  cards: Cards;
  deliveries: Deliveries;
  fraud: Fraud;
  pushTo: (bank: BankId) => URL | undefined;
};

export const fraudAdmin = ({ world, cards, deliveries, fraud, pushTo }: FraudAdminParts): Router => {
  const router = Router();

  router.post('/', async (request, response) => {
    const lever = check(leverSchema, request, response);
    if (lever === undefined) return;
    const done = await fraud.act(lever);
    if ('problems' in done) wrong(response, done.problems);
    else response.json(done);
  });

  router.get('/', (request, response) => {
    const newest = checkNewest(request, response);
    if (newest === undefined) return;
    const banks = identities.map(({ id, name, cards: answers }) => ({ id, name, answers, pushesTo: pushTo(id)?.href ?? null }));
    response.json({
      banks,
      cards: cardsIn(world(), cards),
      cases: cards
        .cases()
        .slice(-newest)
        .map((one) => ({ ...one, cardState: cards.hold(one, one.account) })),
      events: deliveries
        .all()
        .filter((one) => one.what === 'event')
        .slice(-newest)
        .map(toEvent),
    });
  });
  return router;
};

/** Every card that suspicion can fall on. */
const cardsIn = (world: World, cards: Cards): object[] =>
  world
    .allAccounts()
    .filter(({ kind, status }) => kind === 'card' && status !== 'closed')
    .map((account) => {
      const { bank, customer, id, product, last4 } = account;
      const { state } = cards.state(account, id);
      return { bank, customer, name: world.customer(customer)?.name ?? customer, account: id, product, last4, state };
    });

/** Without its token: whoever wants that polls. */
const toEvent = ({ what: _, token: __, ...delivery }: Extract<Delivery, { what: 'event' }>): object => delivery;
