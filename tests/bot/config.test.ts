import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig, variables } from '../../bot/config.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const MESSENGER = {
  MESSENGER_APP_SECRET: 'app secret',
  MESSENGER_VERIFY_TOKEN: 'verify token',
  MESSENGER_PAGE_ID: '42',
  MESSENGER_PAGE_ACCESS_TOKEN: 'page token',
};
const DESK = { DESK_ISSUER: 'https://sign-in.example.com/bank', DESK_CLIENT_ID: 'desk', DESK_CLIENT_SECRET: 'desk secret' };
const PRODUCTION = {
  NODE_ENV: 'production',
  DATA_KEYS: KEY,
  REDIS_URL: 'rediss://user:word@redis.example.com:6380',
  PUBLIC_URL: 'https://chat.example.com',
  AUDIT_DIR: '/var/lib/banter/audit',
  BANKS: '/etc/banter/banks.json',
};

/** The mistakes that are found in an environment. */
const mistakesIn = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

/** The names of the variables that are complained about. */
const blamed = (env: NodeJS.ProcessEnv): string[] =>
  mistakesIn(env)
    .map((problem) => problem.split(':')[0] ?? '')
    .sort();

describe('with nothing set', () => {
  test('everything has its default, for one machine and the sandbox', () => {
    expect(readConfig({})).toEqual({
      production: false,
      port: 3978,
      publicUrl: undefined,
      redisUrl: undefined,
      role: 'all',
      durability: 'always',
      trustProxy: false,
      logLevel: 'warn',
      messenger: undefined,
      botFramework: {
        appType: 'MultiTenant',
        appId: undefined,
        appPassword: undefined,
        tenantId: undefined,
        openIdMetadata: undefined,
        handOff: 'desk',
      },
      directLine: { secret: undefined, origins: [] },
      desk: { hours: undefined, contact: undefined, provider: undefined, acr: undefined },
      dataKeys: [],
      logDays: 30,
      auditDir: undefined,
      banks: undefined,
      sandbox: { port: 3979, seed: undefined, now: undefined, autolink: undefined },
    });
  });

  test("empty and blank count as unset, other programs' variables are none of ours", () => {
    const empty = Object.fromEntries(variables.map((name, at) => [name, at % 2 === 0 ? '' : '  ']));
    expect(readConfig({ ...empty, PATH: '/bin', HOME: '/' })).toEqual(readConfig({}));
  });

  test('the value is frozen', () => expect(Object.isFrozen(readConfig({}))).toBe(true));
});

describe('what is set', () => {
  test.each([
    [{ PORT: '80' }, { port: 80, publicUrl: undefined }],
    [{ PUBLIC_URL: 'https://Chat.Example.com/' }, { publicUrl: 'https://chat.example.com' }],
    [{ TRUST_PROXY: '1' }, { trustProxy: true }],
    [{ REDIS_URL: 'unix:///run/redis.sock' }, { redisUrl: 'unix:///run/redis.sock' }],
    [
      { DIRECTLINE_ORIGINS: 'https://a.example, https://b.example/ ,' },
      { directLine: { origins: ['https://a.example', 'https://b.example'] } },
    ],
    [{ SANDBOX_NOW: '2026-11-20T09:00:00+01:00' }, { sandbox: { now: Date.UTC(2026, 10, 20, 8) } }],
    [{ LOG_DAYS: '1' }, { logDays: 1 }],
    [
      { DESK_HOURS: 'Mo 09:00-17:30 Europe/Madrid' },
      { desk: { hours: { zone: 'Europe/Madrid', ranges: [{ day: 0, from: 540, to: 1_050 }] }, contact: undefined } },
    ],
    [{ DESK_ACR: 'urn:bank:acr:2' }, { desk: { acr: 'urn:bank:acr:2' } }],
    [{ BANK_CONTACT: ' 800-555-0100 ' }, { desk: { hours: undefined, contact: '800-555-0100' } }],
    [{ BANK_CONTACT: 'x'.repeat(200) }, { desk: { contact: 'x'.repeat(200) } }],
    [DESK, { desk: { provider: { issuer: 'https://sign-in.example.com/bank', clientId: 'desk', clientSecret: 'desk secret' } } }],
    [
      { ...DESK, DESK_ISSUER: 'http://localhost:8080/realms/bank' },
      { desk: { provider: { issuer: 'http://localhost:8080/realms/bank' } } },
    ],
    [{ ...DESK, PUBLIC_URL: 'http://localhost:3978' }, { publicUrl: 'http://localhost:3978' }],
    [{ MicrosoftAppId: 'id', MicrosoftAppPassword: 'word' }, { botFramework: { appId: 'id', appPassword: 'word' } }],
    [{ MicrosoftAppId: 'id', MicrosoftAppType: 'UserAssignedMsi' }, { botFramework: { appType: 'UserAssignedMsi' } }],
    [{ BOTFRAMEWORK_HANDOFF: 'hub' }, { botFramework: { handOff: 'hub' } }],
    [
      { ...MESSENGER, MESSENGER_PERSONA_PICTURE: 'https://www.example.com/person.png' },
      { messenger: { personaPicture: 'https://www.example.com/person.png' } },
    ],
    [MESSENGER, { messenger: { appSecrets: ['app secret'], pageId: '42', graphUrl: 'https://graph.facebook.com' } }],
    [{ ...MESSENGER, MESSENGER_APP_SECRET: 'new, old' }, { messenger: { appSecrets: ['new', 'old'] } }],
  ])('%j', (env, expected) => expect(readConfig(env)).toMatchObject(expected));

  test('data keys are 32 bytes, newest first, in either spelling of base64', () => {
    const other = Buffer.alloc(32, 251);
    const { dataKeys } = readConfig({ DATA_KEYS: `${other.toString('base64url')},${KEY}` });
    expect(dataKeys).toEqual([other, Buffer.alloc(32, 7)]);
  });
});

describe('mistakes', () => {
  const CASES: readonly NodeJS.ProcessEnv[] = [
    { PORT: '65536' },
    { PORT: 'http' },
    { PUBLIC_URL: 'chat.example.com' },
    { PUBLIC_URL: 'https://example.com/chat' },
    { PUBLIC_URL: 'https://example.com?x' },
    { PUBLIC_URL: 'javascript:alert(1)' },
    { NODE_ENV: 'prod' },
    { REDIS_URL: 'http://localhost' },
    { REDIS_URL: 'redis://a,b' },
    { REDIS_URL: ',' },
    { ROLE: 'boss' },
    { DURABILITY: 'never' },
    { TRUST_PROXY: 'yes' },
    { LOG_LEVEL: 'loud' },
    { DIRECTLINE_SECRET: 'short' },
    { DIRECTLINE_ORIGINS: 'https://a.example,https://b.example/path' },
    { DATA_KEYS: 'short' },
    { DATA_KEYS: `${KEY},${KEY}x` },
    { LOG_DAYS: '0' },
    { LOG_DAYS: '1.5' },
    { DESK_HOURS: 'Mo-Fr 09:00-17:00' },
    { BANK_CONTACT: 'x'.repeat(201) },
    { BANK_CONTACT: 'one\ntwo' },
    { SANDBOX_PORT: '-1' },
    { SANDBOX_NOW: 'yesterday' },
    { SANDBOX_NOW: '2026-11-20T09:00:00' },
    { MicrosoftAppType: 'Any' },
    { BotOpenIdMetadata: 'login' },
    { BOTFRAMEWORK_HANDOFF: 'both' },
    { MESSENGER_PERSONA_PICTURE: 'http://www.example.com/person.png' },
    { MESSENGER_PERSONA_PICTURE: 'person.png' },
  ];
  test.each(CASES)('%j', (env) => expect(blamed(env)).toEqual(Object.keys(env)));

  test('are all reported at once, whatever kind they are', () => {
    const env = {
      PORT: 'x',
      ROLE: 'x',
      LOG_DAYS: 'x',
      MESSENGER_PAGE_ID: 'x',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: 'id',
      NODE_ENV: 'production',
      SANDBOX_SEED: 'x',
    };
    expect(blamed(env)).toEqual(
      [
        ...['PORT', 'ROLE', 'LOG_DAYS', 'MESSENGER_PAGE_ID', 'MicrosoftAppPassword', 'MicrosoftAppTenantId', 'SANDBOX_SEED'],
        ...['DATA_KEYS', 'REDIS_URL', 'PUBLIC_URL', 'AUDIT_DIR', 'BANKS'],
        'Messenger is half configured',
      ].sort(),
    );
    expect(() => readConfig(env)).toThrow(/^13 mistakes in the configuration:\n {2}\S/);
  });

  test('say what was given and what to write instead', () => {
    expect(mistakesIn({ ROLE: 'boss' })).toEqual(['ROLE: must be one of all, web, worker, not "boss"']);
  });

  test('of the desk’s hours say what is wrong with them', () => {
    expect(mistakesIn({ DESK_HOURS: 'Mo-Fr 17:00-09:00 America/New_York' })).toEqual([
      'DESK_HOURS: "Mo-Fr 17:00-09:00" ends before it begins: write a night as two ranges, up to 24:00 and from 00:00, not "Mo-Fr 17:00-09:00 America/New_York"',
    ]);
  });

  test('never show a secret', () => {
    const secret = 'x9-do-not-show';
    const secrets = variables.filter((name) => /SECRET|TOKEN|Password|KEYS|REDIS/.test(name));
    expect(secrets).toHaveLength(8);
    const env = {
      ...Object.fromEntries(secrets.map((name) => [name, secret])),
      MESSENGER_APP_SECRET: `${secret},${secret},${secret}`,
      PORT: 'x',
    };
    const text = mistakesIn(env).join('\n');
    expect(text).toMatch(/REDIS_URL/);
    expect(text).not.toContain('do-not-show');
  });

  test('a half configured Messenger names what is missing', () => {
    for (const name of Object.keys(MESSENGER)) {
      expect(mistakesIn({ ...MESSENGER, [name]: '' })).toEqual([`Messenger is half configured: set ${name} too, or none of them`]);
    }
  });

  test('a half configured sign-in of agents names what is missing', () => {
    for (const name of Object.keys(DESK)) {
      expect(mistakesIn({ ...DESK, [name]: '' })).toEqual([`The sign-in of agents is half configured: set ${name} too, or none of them`]);
    }
  });

  test.each(['sign-in.example.com', 'http://sign-in.example.com', 'https://sign-in.example.com/?x', 'https://me:word@sign-in.example.com'])(
    '%s is no issuer',
    (DESK_ISSUER) => expect(blamed({ ...DESK, DESK_ISSUER })).toEqual(['DESK_ISSUER']),
  );

  test('agents sign in over no plain network', () => {
    expect(blamed({ ...DESK, PUBLIC_URL: 'http://chat.example.com' })).toEqual(['PUBLIC_URL']);
    expect(blamed({ PUBLIC_URL: 'http://chat.example.com' })).toEqual([]);
  });

  test.each(['a,b,c', ','])('%s are not one or two app secrets', (MESSENGER_APP_SECRET) => {
    expect(blamed({ ...MESSENGER, MESSENGER_APP_SECRET })).toEqual(['MESSENGER_APP_SECRET']);
  });
});

describe('production', () => {
  test('needs its keys, its Redis, its address, its archive and its banks', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({ production: true, botFramework: undefined });
    for (const name of ['DATA_KEYS', 'REDIS_URL', 'PUBLIC_URL', 'AUDIT_DIR', 'BANKS'])
      expect(blamed({ ...PRODUCTION, [name]: '' })).toEqual([name]);
    expect(blamed({ ...PRODUCTION, DATA_KEYS: ',' })).toEqual(['DATA_KEYS']);
    // Only workers write to the archive.
    // Web processes show customers their record back to its beginning.
    expect(blamed({ ...PRODUCTION, AUDIT_DIR: '', ROLE: 'web' })).toEqual(['AUDIT_DIR']);
  });

  test('knows no sandbox', () => {
    const sandbox = variables.filter((name) => name.startsWith('SANDBOX_'));
    const values = { SANDBOX_PORT: '1', SANDBOX_SEED: 'x', SANDBOX_NOW: '2026-11-20T09:00:00Z', SANDBOX_AUTOLINK: '1' };
    expect(Object.keys(values)).toEqual(sandbox);
    expect(blamed({ ...PRODUCTION, ...values })).toEqual(sandbox.toSorted());
  });

  test('the Bot Framework is closed without an app id, open with one', () => {
    const env = { ...PRODUCTION, MicrosoftAppId: 'id', MicrosoftAppPassword: 'word' };
    expect(readConfig(env).botFramework).toMatchObject({ appId: 'id' });
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const uncommented = text.replace(/^#(?=\w+=)/gm, '');

  test('names every variable once, and no other', () => {
    const named = [...uncommented.matchAll(/^(\w+)=/gm)].map((match) => match[1]);
    expect(named.toSorted()).toEqual(variables.toSorted());
  });

  test('as it is, it sets nothing', () => expect(parseEnv(text)).toEqual({}));

  test('with everything uncommented it is a valid configuration', () => {
    const env = parseEnv(uncommented);
    expect(Object.values(env)).not.toContain('');
    expect(mistakesIn(env)).toEqual([]);
  });

  test('its defaults are the defaults', () => {
    const env = parseEnv(uncommented);
    const names = [
      'PORT',
      'ROLE',
      'DURABILITY',
      'TRUST_PROXY',
      'LOG_LEVEL',
      'MESSENGER_GRAPH_URL',
      'BOTFRAMEWORK_HANDOFF',
      'LOG_DAYS',
      'SANDBOX_PORT',
    ];
    expect(readConfig({ ...MESSENGER, ...Object.fromEntries(names.map((name) => [name, env[name]])) })).toEqual(readConfig(MESSENGER));
  });

  test('its data key is refused in production', () => {
    expect(blamed({ ...PRODUCTION, DATA_KEYS: `${KEY},${parseEnv(uncommented).DATA_KEYS}` })).toEqual(['DATA_KEYS']);
  });

  test('every variable has its comment right above it', () => {
    const lines = uncommented.split('\n');
    const bare = lines.filter((line, at) => /^\w+=/.test(line) && !/^# \S/.test(lines[at - 1] ?? ''));
    expect(bare).toEqual([]);
  });
});
