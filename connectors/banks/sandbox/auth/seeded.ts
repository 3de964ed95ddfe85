/** What the seed connected at one bank, as grants like any other: with an access token that is good for as long as the grant, and no refresh token. */
import type { BankId } from '../identities.ts';
import type { Tokens } from '../tokens.ts';
import type { World, WorldGrant } from '../world.ts';
import type { Kept } from './kept.ts';

export type SeededParts = { bank: BankId; world: () => World; tokens: Tokens; kept: Kept; now: () => number };

export interface Seeded {
  /** The grant behind this token, if it is still good. */
  behind(token: string): WorldGrant | undefined;
  of(customer: string): WorldGrant | undefined;
  end(customer: string): void;
}

export const createSeeded = ({ bank, world, tokens, kept, now }: SeededParts): Seeded => {
  const isGood = (grant: WorldGrant): boolean => !grant.revoked && now() < grant.until && !kept.endedSeeded(bank, grant.customer);
  const of: Seeded['of'] = (customer) => {
    const grant = world()
      .grantsAt(bank)
      .find((one) => one.customer === customer);
    return grant && isGood(grant) ? grant : undefined;
  };
  return {
    of,
    behind(token) {
      const here = world().grantsAt(bank);
      const owner = tokens.ownerOf(
        bank,
        token,
        here.map(({ customer }) => customer),
      );
      return owner === undefined ? undefined : of(owner);
    },
    end: (customer) => kept.endSeeded(bank, customer),
  };
};
