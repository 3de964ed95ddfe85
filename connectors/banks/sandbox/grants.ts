/** Whose call it is: by a token of what the seed connected, or by one that the bank's authorization server issued. */
import type { Request } from 'express';
import type { Scope } from '../../../bot/model.ts';
import type { Kept } from './auth/kept.ts';
import { type Profile, scopesNamed } from './auth/profiles.ts';
import type { Proofs } from './auth/proofs.ts';
import type { Seeded } from './auth/seeded.ts';
import type { ConsentBook } from './consents.ts';
import type { BankId } from './identities.ts';
import { type Permission, permissionsOf } from './permissions.ts';

/** What a bank needs to know whom to let in. `consents`: of a bank at which they, and not scopes, say what is read. */
export type Gate = { bank: BankId; profile: Profile; kept: Kept; seeded: Seeded; proofs: Proofs; consents: ConsentBook | undefined };

export type Caller = { bank: BankId; customer: string; scopes: readonly Scope[]; permissions: readonly Permission[] };
/** `why`: what to tell who is not let in (RFC 6750, 3; RFC 9449, 7.1). */
type Asked = { caller: Caller } | { why: 'no_token' | 'invalid_token' | 'invalid_dpop_proof' | 'use_dpop_nonce' };

/** A call is judged once: its proof is good for one look only. */
const judged = new WeakMap<Request, Asked>();

/** The grant behind the token, if it is still good. */
export const grantBehind = (gate: Gate, request: Request): Caller | undefined => {
  const asked = askedBy(gate, request);
  return 'caller' in asked ? asked.caller : undefined;
};

/** Headers for who is not let in. */
export const challengeOf = (gate: Gate, request: Request): { [header: string]: string } => {
  const asked = askedBy(gate, request);
  const scheme = gate.profile.dpop ? 'DPoP algs="ES256"' : 'Bearer realm="sandbox"';
  if ('caller' in asked || asked.why === 'no_token') return { 'www-authenticate': scheme };
  const nonce = asked.why === 'use_dpop_nonce' ? { 'dpop-nonce': gate.proofs.nonce() } : {};
  return { 'www-authenticate': `${scheme}, error="${asked.why}"`, ...nonce };
};

const askedBy = (gate: Gate, request: Request): Asked => {
  const known = judged.get(request);
  if (known) return known;
  const asked = judge(gate, request);
  judged.set(request, asked);
  return asked;
};

const judge = (gate: Gate, request: Request): Asked => {
  const { isBearer, token } = shownBy(request);
  if (token === '') return { why: 'no_token' };
  const seeded = isBearer ? gate.seeded.behind(token) : undefined;
  return seeded ? { caller: { ...seeded, permissions: permissionsOf(seeded.scopes) } } : judgeIssued(gate, request, token, isBearer);
};

/** '': none that could be one. */
const shownBy = (request: Request): { isBearer: boolean; token: string } => {
  const [, scheme = '', token = ''] = /^(Bearer|DPoP) ([\w-]{1,200})$/i.exec(request.get('authorization') ?? '') ?? [];
  return { isBearer: scheme.toLowerCase() === 'bearer', token };
};

/** The client whose own token this is (RFC 6749, 4.4), if it is good for what the client does about accounts. It opens nothing of a customer's. */
export const clientBehind = ({ bank, profile, kept }: Gate, request: Request): string | undefined => {
  const { isBearer, token } = shownBy(request);
  const payload = isBearer ? kept.find(bank, 'ClientCredentials', token) : undefined;
  return payload?.scope?.split(' ').includes(profile.names.accounts ?? '') ? payload.clientId : undefined;
};

const WHY = { bad: 'invalid_dpop_proof', nonce: 'use_dpop_nonce', key: 'invalid_token' } as const;

/** A bound token is good with a proof only, and one that is not bound needs none: neither passes for the other. */
const judgeIssued = ({ bank, profile, kept, proofs, consents }: Gate, request: Request, token: string, isBearer: boolean): Asked => {
  const payload = kept.find(bank, 'AccessToken', token);
  const grant = payload && kept.find(bank, 'Grant', payload.grantId ?? '');
  const thumbprint = payload?.jkt;
  if (!payload || !grant || typeof payload.accountId !== 'string' || isBearer !== (thumbprint === undefined))
    return { why: 'invalid_token' };
  if (typeof thumbprint === 'string') {
    const url = `${request.protocol}://${request.get('host')}${request.originalUrl}`;
    const judgement = proofs.judge({ proof: request.get('dpop'), method: request.method, url, token, thumbprint });
    if (judgement !== 'good') return { why: WHY[judgement] };
  }
  const scopes = scopesNamed(profile.names, String(payload.scope ?? '').split(' '));
  const permissions = consents?.givenBy(bank, payload.grantId ?? '')?.permissions ?? [];
  return { caller: { bank, customer: payload.accountId, scopes, permissions } };
};
