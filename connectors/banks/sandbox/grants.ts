/** Whose call it is. */
import type { Request } from 'express';
import type { BankParts } from './bank-routes.ts';
import type { WorldGrant } from './world.ts';

/** The grant behind the bearer token, if it is still good. */
export const grantBehind = (
  { identity, world, tokens, now }: Pick<BankParts, 'identity' | 'world' | 'tokens' | 'now'>,
  request: Request,
): WorldGrant | undefined => {
  const here = world().grantsAt(identity.id);
  const owner = tokens.ownerOf(
    identity.id,
    request.get('authorization'),
    here.map(({ customer }) => customer),
  );
  const grant = here.find(({ customer }) => customer === owner);
  return grant && !grant.revoked && now() < grant.until ? grant : undefined;
};
