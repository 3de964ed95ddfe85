/**
 * botframework-connector, tamed: loaded at its first use (it is the largest single cost of a start), without its hidden retries and
 * redirects, and without what it writes to the console.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { BotFrameworkAuthentication, ConnectorClient, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { BotFrameworkOptions } from './options.ts';

type Package = typeof import('botframework-connector');

export interface Connector {
  /** Throws when the package refuses, or when it could not get the keys. */
  authenticate(activity: { channelId: string; serviceUrl: string }, authorization: string): Promise<void>;
  clientFor(serviceUrl: string): Promise<ConnectorClient>;
}

/** One client for each address that replies go to; there are a handful of them in practice. */
const CLIENTS_AT_MOST = 64;

let loading: Promise<Package> | undefined;
const load = (): Promise<Package> => {
  loading ??= import('botframework-connector');
  return loading;
};

/** Loads the package ahead of the first activity. */
export const warm = async (): Promise<void> => {
  await load();
};

export const createConnector = (options: BotFrameworkOptions): Connector => {
  const clients = new Map<string, Promise<ConnectorClient>>();
  let made: Promise<{ pack: Package; authentication: BotFrameworkAuthentication }> | undefined;
  const parts = () => {
    made ??= load().then((pack) => ({ pack, authentication: authenticationOf(pack, options) }));
    return made;
  };

  const newClient = async (serviceUrl: string): Promise<ConnectorClient> => {
    const { pack, authentication } = await parts();
    const { AudienceClaim } = pack.AuthenticationConstants;
    const claims = options.appId === undefined ? [] : [{ type: AudienceClaim, value: options.appId }];
    const factory = authentication.createConnectorFactory(new pack.ClaimsIdentity(claims, true));
    const client = await factory.create(serviceUrl, authentication.getOriginatingAudience());
    dropPolicies(client);
    return client;
  };

  return {
    authenticate: async (activity, authorization) => {
      const { authentication } = await parts();
      // The package looks at these two fields only.
      await quietly(() => authentication.authenticateRequest(activity as Activity, authorization));
    },
    clientFor(serviceUrl) {
      const known = clients.get(serviceUrl) ?? newClient(serviceUrl);
      // Set anew each time, so that the first one is the one that was not used for longest.
      clients.delete(serviceUrl);
      clients.set(serviceUrl, known);
      known.catch(() => clients.delete(serviceUrl));
      const oldest = clients.keys().next();
      if (clients.size > CLIENTS_AT_MOST && oldest.done === false) clients.delete(oldest.value);
      return known;
    },
  };
};

const authenticationOf = (pack: Package, options: BotFrameworkOptions): BotFrameworkAuthentication => {
  const cloud = pack.AuthenticationConstants;
  const metadata = options.openIdMetadata ?? cloud.ToBotFromChannelOpenIdMetadataUrl;
  return pack.BotFrameworkAuthenticationFactory.create(
    '',
    true,
    cloud.ToChannelFromBotLoginUrl,
    cloud.ToChannelFromBotOAuthScope,
    cloud.ToBotFromChannelTokenIssuer,
    cloud.OAuthUrl,
    metadata,
    // Tokens of the emulator and of skills are refused before the package sees them: no keys of theirs are ever fetched.
    metadata,
    '',
    options.credentials ?? credentialsOf(pack, options),
    new pack.AuthenticationConfiguration(),
  );
};

const credentialsOf = (pack: Package, { appType, appId = '', appPassword = '', tenantId = '' }: BotFrameworkOptions) => {
  const factory: ServiceClientCredentialsFactory =
    appType === 'UserAssignedMsi'
      ? new pack.ManagedIdentityServiceClientCredentialsFactory(appId, new pack.JwtTokenProviderFactory())
      : new pack.PasswordServiceClientCredentialFactory(appId, appPassword, appType === 'SingleTenant' ? tenantId : '');
  return factory;
};

/**
 * A repeated POST would show a reply twice, and only the outbox knows whether to repeat; a redirect would carry the bot's token to an
 * address that nobody checked. The package keeps its pipeline private and takes no option for either.
 */
const dropPolicies = (client: ConnectorClient): void => {
  const inner: unknown = Reflect.get(client, 'client');
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) {
    if (!hasPipeline(inner) || inner.pipeline.removePolicy({ name }).length === 0)
      throw new Error(`the connector has no ${name} to remove`);
  }
};

type WithPipeline = { pipeline: { removePolicy(which: { name: string }): readonly unknown[] } };

const hasPipeline = (value: unknown): value is WithPipeline => {
  const pipeline: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'pipeline') : undefined;
  return typeof pipeline === 'object' && pipeline !== null && 'removePolicy' in pipeline;
};

const quiet = new AsyncLocalStorage<true>();
const filters = new WeakSet<typeof console.error>();

/** The package prints keys and errors of refused tokens: what runs in here prints nothing, everything else as ever. */
const quietly = <T>(run: () => Promise<T>): Promise<T> => {
  if (!filters.has(console.error)) {
    const print = console.error;
    console.error = (...values: unknown[]) => {
      if (quiet.getStore() === undefined) print.apply(console, values);
    };
    filters.add(console.error);
  }
  return quiet.run(true, run);
};
