/** A stand-in of a bank's OpenID provider that can be told to lie: its tokens, its answers and whether it answers at all. */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const CLIENT = { clientId: 'banter-desk', clientSecret: 'a secret & more' } as const;

/** What it does otherwise than it should; empty: all is well. */
export type Lies = {
  /** Put into the ID token over what is right; undefined takes a claim away. */
  claims?: Record<string, unknown>;
  /** Signed with a key that is not its own, or not at all. */
  signed?: 'by another' | 'not';
  /** What the browser brings along instead of its name; null: nothing. */
  issuer?: string | null;
  /** `error` of its answers. */
  denies?: string;
  tokenError?: string;
  /** Takes a code more than once. */
  forgetful?: boolean;
  /** What it says of itself. */
  calledItself?: string;
  down?: boolean;
};

export type StandIn = Awaited<ReturnType<typeof startProvider>>;

type Code = { nonce: string; challenge: string; redirectUri: string };

export const startProvider = async () => {
  const [own, another] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'ES256', use: 'sig' };
  const codes = new Map<string, Code>();
  let lies: Lies = {};
  let person: Record<string, unknown> = {};
  let issuer = '';

  const idToken = ({ nonce }: Code): Promise<string> | string => {
    const now = Math.floor(Date.now() / 1_000);
    const right = { iss: issuer, aud: CLIENT.clientId, iat: now, exp: now + 300, nonce, ...person };
    const claims = JSON.parse(JSON.stringify({ ...right, ...lies.claims }));
    return lies.signed === 'not' ? unsigned(claims) : sign(claims, lies.signed === 'by another' ? another.privateKey : own.privateKey);
  };

  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await bodyOf(request));
    const code = codes.get(form.get('code') ?? '');
    if (!lies.forgetful) codes.delete(form.get('code') ?? '');
    const right =
      code !== undefined &&
      request.headers.authorization === basic(CLIENT.clientId, CLIENT.clientSecret) &&
      form.get('redirect_uri') === code.redirectUri &&
      createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url') === code.challenge;
    const error = lies.tokenError ?? (right ? undefined : 'invalid_grant');
    if (error !== undefined) return send(response, error === 'server_error' ? 500 : 400, { error, error_description: 'secret details' });
    send(response, 200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: await idToken(code as Code) });
  };

  const server = createServer((request, response) => {
    if (lies.down === true) return void request.socket.destroy();
    if (request.url === '/.well-known/openid-configuration') return send(response, 200, about(lies.calledItself ?? issuer));
    if (request.url === '/jwks') return send(response, 200, { keys: [jwk] });
    if (request.url === '/token') return void token(request, response);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    /** From now on this person signs in. */
    is(who: Record<string, unknown>) {
      person = who;
    },
    /** From now on it lies so. */
    lie(so: Lies) {
      lies = so;
    },
    /** Whom the browser was sent to signs in. Returns where it is sent next. */
    answer(sentTo: string): string {
      const asked = new URL(sentTo).searchParams;
      const redirectUri = asked.get('redirect_uri') ?? '';
      const code = randomUUID();
      codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', redirectUri });
      const next = new URL(redirectUri);
      next.searchParams.set('state', asked.get('state') ?? '');
      if (lies.issuer !== null) next.searchParams.set('iss', lies.issuer ?? issuer);
      if (lies.denies === undefined) next.searchParams.set('code', code);
      else next.searchParams.set('error', lies.denies);
      return next.href;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const about = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  end_session_endpoint: `${issuer}/end`,
  response_types_supported: ['code'],
  id_token_signing_alg_values_supported: ['ES256'],
  authorization_response_iss_parameter_supported: true,
});

const sign = (claims: JWTPayload, key: Parameters<SignJWT['sign']>[0]): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'own' }).sign(key);

const unsigned = (claims: JWTPayload): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.`;
};

/** Both are form-encoded first (RFC 6749, 2.3.1). */
const basic = (id: string, secret: string): string => {
  const encoded = [id, secret].map((text) => encodeURIComponent(text).replace(/%20/g, '+').replace(/-/g, '%2D'));
  return `Basic ${Buffer.from(encoded.join(':')).toString('base64')}`;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

const send = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
