/** Whose call it is. */
import type { Request } from 'express';
import type { Identity } from './identities.ts';
import type { Tokens } from './tokens.ts';
import type { World, WorldGrant } from './world.ts';

type Parts = { identity: Identity; world: () => World; tokens: Tokens; now: () => number };

/** The grant behind the bearer token, if it is still good. */
export const grantBehind = ({ identity, world, tokens, now }: Parts, request: Request): WorldGrant | undefined => {
  const here = world().grantsAt(identity.id);
  const owner = tokens.ownerOf(
    identity.id,
    request.get('authorization'),
    here.map(({ customer }) => customer),
  );
  const grant = here.find(({ customer }) => customer === owner);
  return grant && !grant.revoked && now() < grant.until ? grant : undefined;
};
