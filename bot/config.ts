/** Environment -> one frozen typed value. All mistakes are reported at once, each with what to write instead. */
import { z } from 'zod';
import { type DeskHours, readDeskHours } from './desk-hours.ts';

export type Config = Readonly<{
  production: boolean;
  port: number;
  /** Where customers reach us, without a trailing slash; undefined: wherever they ask. */
  publicUrl: string | undefined;
  redisUrl: string | undefined;
  role: 'all' | 'web' | 'worker';
  durability: 'always' | 'everysec';
  trustProxy: boolean;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  messenger: MessengerConfig | undefined;
  botFramework: BotFrameworkConfig | undefined;
  directLine: { secret: string | undefined; origins: readonly string[] };
  /** When people read what waits for them; undefined: nobody is known to. How the bank is reached otherwise, in its own words. */
  desk: {
    hours: DeskHours | undefined;
    contact: string | undefined;
    /** Where agents sign in; undefined: at the sandbox's own people, or nowhere. */
    provider: DeskProvider | undefined;
    /** How strongly agents must have signed in there: a value of `acr`, or `mfa`; undefined: as the provider sees fit. */
    acr: string | undefined;
  };
  /** 32 bytes each, newest first; empty: generated and kept in the sandbox. */
  dataKeys: readonly Buffer[];
  logDays: number;
  /** The folder of the audit's archive; undefined: beside the other state of the sandbox. */
  auditDir: string | undefined;
  /** Path of the banks' configuration; undefined: the sandbox. */
  banks: string | undefined;
  sandbox: { port: number; seed: string | undefined; now: number | undefined; autolink: string | undefined };
}>;

export type MessengerConfig = Readonly<{
  appId: string | undefined;
  appSecrets: readonly string[];
  verifyToken: string;
  pageId: string;
  pageAccessToken: string;
  graphUrl: string;
  /** Approved utility templates: what each says, in which language, and its name and language's code at Meta. */
  templates: readonly { says: string; language: 'en' | 'es'; name: string; code: string }[];
  /** Beside the names of the bank's people; undefined: their names go in front of their words. */
  personaPicture: string | undefined;
}>;

/** The bank's OpenID provider, and who we are there. */
export type DeskProvider = Readonly<{ issuer: string; clientId: string; clientSecret: string }>;

export type BotFrameworkConfig = Readonly<{
  appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMsi';
  appId: string | undefined;
  appPassword: string | undefined;
  tenantId: string | undefined;
  openIdMetadata: string | undefined;
  /** Who wants a person: waits for people who write from here, or is handed to an agent hub between the channel and the bot. */
  handOff: 'desk' | 'hub';
}>;

/** Everything that is wrong with the environment. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'} in the configuration:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

const list = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http or https URL', abort: true })
  .refine(
    (text) => new URL(text).pathname === '/' && !text.includes('?') && !text.includes('#'),
    'must be an origin only, like https://example.com',
  )
  .transform((text) => new URL(text).origin);

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Secrets and cookies may go there: nobody on the way can read along. */
const isPrivate = (text: string): boolean => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || LOOPBACK_NAMES.includes(hostname);
};

/** Kept letter for letter: it is compared with what the provider says of itself. */
const issuer = z
  .url({ protocol: /^https?$/, error: 'must be an https URL', abort: true })
  .refine((text) => isPrivate(text) && !/[?#@]/.test(text), 'must be an https URL without a query (http only on this machine)');

const isRedisUrl = (text: string): boolean => {
  const urls = list(text);
  // The nodes of a cluster reach each other by host and port.
  return urls.length === 1 ? /^(rediss?|unix):\/\/./.test(text) : urls.length > 1 && urls.every((one) => /^rediss?:\/\/./.test(one));
};
const redisUrl = z.string().refine(isRedisUrl, {
  error: 'must be redis://, rediss:// or unix://, or a comma-separated list of redis:// or rediss:// URLs for a cluster',
});

const port = z.coerce
  .number({ error: 'must be a port number' })
  .int('must be a port number')
  .min(0, 'must be 0 to 65535')
  .max(65_535, 'must be 0 to 65535');

const dataKey = z
  .string()
  .regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'each key must be 32 bytes in base64')
  .transform((text) => Buffer.from(text, 'base64'));

const deskHours = z.string().transform((text, context): DeskHours => {
  try {
    return readDeskHours(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' });
    return z.NEVER;
  }
});

/** `en=fraud_check/en_US, es=revision/es_US` */
const fraudTemplates = z
  .string()
  .transform(list)
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^(en|es)=[a-z0-9_]+\/[a-z]{2}_[A-Z]{2}$/,
          'each must be a language, a template and its language at Meta: en=fraud_check/en_US',
        )
        .transform((text) => {
          const [language = '', name = '', code = ''] = text.split(/[=/]/);
          return { says: 'fraud.approved', language: language === 'es' ? ('es' as const) : ('en' as const), name, code };
        }),
    ),
  );

const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const environment = z.object({
  NODE_ENV: oneOf('production', 'development', 'test').optional(),
  PORT: port.default(3978),
  PUBLIC_URL: origin.optional(),
  REDIS_URL: redisUrl.optional(),
  ROLE: oneOf('all', 'web', 'worker').default('all'),
  DURABILITY: oneOf('always', 'everysec').default('always'),
  TRUST_PROXY: oneOf('true', 'false', '1', '0').default('false'),
  LOG_LEVEL: oneOf('silent', 'error', 'warn', 'info', 'debug').default('warn'),
  MESSENGER_APP_ID: z.string().optional(),
  MESSENGER_APP_SECRET: z.string().optional(),
  MESSENGER_VERIFY_TOKEN: z.string().optional(),
  MESSENGER_PAGE_ID: z.string().regex(/^\d+$/, 'must be the number of the page').optional(),
  MESSENGER_PAGE_ACCESS_TOKEN: z.string().optional(),
  MESSENGER_GRAPH_URL: origin.default('https://graph.facebook.com'),
  MESSENGER_FRAUD_TEMPLATES: fraudTemplates.default([]),
  MESSENGER_PERSONA_PICTURE: z.url({ protocol: /^https$/, error: 'must be the https URL of a picture' }).optional(),
  MicrosoftAppType: oneOf('MultiTenant', 'SingleTenant', 'UserAssignedMsi').default('MultiTenant'),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  BotOpenIdMetadata: z.url('must be a URL').optional(),
  BOTFRAMEWORK_HANDOFF: oneOf('desk', 'hub').default('desk'),
  DIRECTLINE_SECRET: z.string().min(32, 'must be at least 32 characters long').optional(),
  DIRECTLINE_ORIGINS: z.string().transform(list).pipe(z.array(origin)).default([]),
  DESK_ISSUER: issuer.optional(),
  DESK_CLIENT_ID: z.string().optional(),
  DESK_CLIENT_SECRET: z.string().optional(),
  DESK_ACR: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'must be one value of acr, as the provider writes it, or mfa')
    .optional(),
  DESK_HOURS: deskHours.optional(),
  BANK_CONTACT: z
    .string()
    .trim()
    .max(200, 'must be at most 200 characters long')
    .regex(/^[^\p{Cc}]*$/u, 'must be one line of plain text')
    .optional(),
  DATA_KEYS: z.string().transform(list).pipe(z.array(dataKey)).default([]),
  LOG_DAYS: z.coerce
    .number({ error: 'must be a number of days' })
    .int('must be whole days')
    .min(1, 'must be at least 1')
    .max(3_650, 'must be at most 3650')
    .default(30),
  AUDIT_DIR: z.string().optional(),
  BANKS: z.string().optional(),
  SANDBOX_PORT: port.default(3979),
  SANDBOX_SEED: z.string().optional(),
  SANDBOX_NOW: z.iso.datetime({ offset: true, error: 'must be a time like 2026-11-20T09:00:00Z' }).optional(),
  SANDBOX_AUTOLINK: z.string().optional(),
});

type Environment = z.infer<typeof environment>;
type Given = Readonly<Record<string, string | undefined>>;

/** Every variable there is. */
export const variables: readonly string[] = Object.keys(environment.shape);

/** All of them, or none. */
const TOGETHER = {
  Messenger: ['MESSENGER_APP_SECRET', 'MESSENGER_VERIFY_TOKEN', 'MESSENGER_PAGE_ID', 'MESSENGER_PAGE_ACCESS_TOKEN'],
  'The sign-in of agents': ['DESK_ISSUER', 'DESK_CLIENT_ID', 'DESK_CLIENT_SECRET'],
} as const;

/** What belongs together but is checked by no single variable; looked at as it was given, so that one mistake hides no other. */
const crossChecks = (env: Given): string[] => {
  const problems: string[] = [];
  const say = (bad: boolean, text: string) => {
    if (bad) problems.push(text);
  };
  for (const [what, names] of Object.entries(TOGETHER)) {
    const missing = names.filter((name) => env[name] === undefined);
    say(missing.length > 0 && missing.length < names.length, `${what} is half configured: set ${missing.join(', ')} too, or none of them`);
  }
  say(
    env.DESK_ISSUER !== undefined && origin.safeParse(env.PUBLIC_URL).success && !isPrivate(env.PUBLIC_URL ?? ''),
    'PUBLIC_URL: must be https where agents sign in: their cookie would cross the network in the clear',
  );
  const secrets = env.MESSENGER_APP_SECRET === undefined ? 1 : list(env.MESSENGER_APP_SECRET).length;
  say(secrets < 1 || secrets > 2, 'MESSENGER_APP_SECRET: one secret, or the new and the old one while rotating');
  say(
    env.MicrosoftAppId !== undefined && env.MicrosoftAppPassword === undefined && env.MicrosoftAppType !== 'UserAssignedMsi',
    'MicrosoftAppPassword: must be set with MicrosoftAppId',
  );
  say(
    env.MicrosoftAppType === 'SingleTenant' && env.MicrosoftAppTenantId === undefined,
    'MicrosoftAppTenantId: must be set when MicrosoftAppType is SingleTenant',
  );
  if (env.NODE_ENV !== 'production') return problems;
  say(list(env.DATA_KEYS ?? '').length === 0, 'DATA_KEYS: required in production: 32 random bytes in base64 (openssl rand -base64 32)');
  say(/\bA{43}/.test(env.DATA_KEYS ?? ''), 'DATA_KEYS: the key of .env.example is known to everybody');
  say(env.REDIS_URL === undefined, 'REDIS_URL: required in production');
  say(env.PUBLIC_URL === undefined, 'PUBLIC_URL: required in production: where customers reach this server');
  say(env.AUDIT_DIR === undefined, 'AUDIT_DIR: required in production: a folder that lasts, the same one for all processes');
  say(env.BANKS === undefined, 'BANKS: required in production: the sandbox banks are for trying out');
  return problems;
};

/** Variables of the sandbox are refused in production, where nobody should believe that they do something. */
const sandboxInProduction = (env: Given): string[] =>
  env.NODE_ENV === 'production'
    ? variables.filter((name) => name.startsWith('SANDBOX_') && env[name] !== undefined).map((name) => `${name}: not allowed in production`)
    : [];

/** Reads the environment. An empty variable counts as unset. Throws ConfigError with every mistake. */
export const readConfig = (raw: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = environment.safeParse(given);
  const issues = parsed.error?.issues ?? [];
  const problems = issues.map(({ path: [name], message }) => `${String(name)}: ${message}${shown(given, String(name))}`);
  problems.push(...crossChecks(given), ...sandboxInProduction(given));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(toConfig(parsed.data));
};

/** What was given, except for secrets. */
const shown = (given: Given, name: string): string =>
  given[name] === undefined || /SECRET|TOKEN|PASSWORD|KEYS|REDIS_URL/i.test(name) ? '' : `, not ${JSON.stringify(given[name])}`;

const toConfig = (env: Environment): Config => ({
  production: env.NODE_ENV === 'production',
  port: env.PORT,
  publicUrl: env.PUBLIC_URL,
  redisUrl: env.REDIS_URL,
  role: env.ROLE,
  durability: env.DURABILITY,
  trustProxy: env.TRUST_PROXY === 'true' || env.TRUST_PROXY === '1',
  logLevel: env.LOG_LEVEL,
  messenger: messengerOf(env),
  botFramework: botFrameworkOf(env),
  directLine: { secret: env.DIRECTLINE_SECRET, origins: env.DIRECTLINE_ORIGINS },
  desk: { hours: env.DESK_HOURS, contact: env.BANK_CONTACT, provider: deskProviderOf(env), acr: env.DESK_ACR },
  dataKeys: env.DATA_KEYS,
  logDays: env.LOG_DAYS,
  auditDir: env.AUDIT_DIR,
  banks: env.BANKS,
  sandbox: {
    port: env.SANDBOX_PORT,
    seed: env.SANDBOX_SEED,
    now: env.SANDBOX_NOW === undefined ? undefined : Date.parse(env.SANDBOX_NOW),
    autolink: env.SANDBOX_AUTOLINK,
  },
});

const deskProviderOf = ({ DESK_ISSUER, DESK_CLIENT_ID, DESK_CLIENT_SECRET }: Environment): DeskProvider | undefined =>
  DESK_ISSUER && DESK_CLIENT_ID && DESK_CLIENT_SECRET
    ? { issuer: DESK_ISSUER, clientId: DESK_CLIENT_ID, clientSecret: DESK_CLIENT_SECRET }
    : undefined;

const messengerOf = (env: Environment): MessengerConfig | undefined =>
  env.MESSENGER_APP_SECRET && env.MESSENGER_VERIFY_TOKEN && env.MESSENGER_PAGE_ID && env.MESSENGER_PAGE_ACCESS_TOKEN
    ? {
        appId: env.MESSENGER_APP_ID,
        appSecrets: list(env.MESSENGER_APP_SECRET),
        verifyToken: env.MESSENGER_VERIFY_TOKEN,
        pageId: env.MESSENGER_PAGE_ID,
        pageAccessToken: env.MESSENGER_PAGE_ACCESS_TOKEN,
        graphUrl: env.MESSENGER_GRAPH_URL,
        templates: env.MESSENGER_FRAUD_TEMPLATES,
        personaPicture: env.MESSENGER_PERSONA_PICTURE,
      }
    : undefined;

/** Without an app id the Bot Framework's door is open on the loopback interface only, and never in production. */
const botFrameworkOf = (env: Environment): BotFrameworkConfig | undefined =>
  env.MicrosoftAppId === undefined && env.NODE_ENV === 'production'
    ? undefined
    : {
        appType: env.MicrosoftAppType,
        appId: env.MicrosoftAppId,
        appPassword: env.MicrosoftAppPassword,
        tenantId: env.MicrosoftAppTenantId,
        openIdMetadata: env.BotOpenIdMetadata,
        handOff: env.BOTFRAMEWORK_HANDOFF,
      };
