/** The lever of payments and balances over HTTP, and what was told of them. */
import { Router } from 'express';
import { check, checkNewest, wrong } from '../admin-door.ts';
import type { Deliveries, Delivery } from '../fraud/deliveries.ts';
import type { World } from '../world.ts';
import { accountLeverSchema } from './levers.ts';
import type { Spending } from './spending.ts';

export type SpendingAdminParts = { world: () => World; deliveries: Deliveries; spending: Spending };

export const spendingAdmin = ({ world, deliveries, spending }: SpendingAdminParts): Router => {
  const router = Router();

  router.post('/', async (request, response) => {
    const lever = check(accountLeverSchema, request, response);
    if (lever === undefined) return;
    const done = await spending.act(lever);
    if ('problems' in done) wrong(response, done.problems);
    else response.json(done);
  });

  router.get('/', (request, response) => {
    const newest = checkNewest(request, response);
    if (newest === undefined) return;
    const told = deliveries.all().filter((one) => one.what === 'account');
    response.json({ events: told.slice(-newest).map((one) => toEvent(one, world())) });
  });
  return router;
};

/** With whose it is, and without its token: whoever wants that polls. */
const toEvent = ({ what: _, token: __, ...told }: Extract<Delivery, { what: 'account' }>, world: World): object => {
  const account = world.accounts(told.bank, told.customer).find(({ id }) => id === told.account);
  return { ...told, name: world.customer(told.customer)?.name, kind: account?.kind, last4: account?.last4 };
};
