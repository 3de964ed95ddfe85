/** The command that holds connectors and sandbox against an OpenAPI description: what it finds, and that it can fail, by descriptions of our own. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runConform } from '../../../bot/commands/conform/command.ts';
import { conform } from '../../../bot/commands/conform/conform.ts';
import { readDescription } from '../../../bot/commands/conform/description.ts';
import { isConforming, reportOf } from '../../../bot/commands/conform/report.ts';
import { conformSeed } from '../../../connectors/banks/conform.ts';
import type { Standard } from '../../../connectors/banks/open.ts';
import { openSandbox, reader } from './open-sandbox.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/conform/${name}`, import.meta.url));
const FDX = readFileSync(fixture('fdx.yaml'), 'utf8');

let dir: string;
let stage: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'banter-conform-test-'));
  stage = await openSandbox({ seed });
});
afterAll(async () => {
  await stage.close();
  rmSync(dir, { recursive: true, force: true });
});

const file = (content: string, name = 'api.yaml'): string => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};

/** The description with one thing changed that must be in it. */
const changed = (from: string, to: string): string => {
  expect(FDX).toContain(from);
  return file(FDX.replaceAll(from, to));
};

/** Two accounts at Chase, and one at Citi, which wraps what it sends. */
const account = (id: string, more: object = {}) => ({ id, kind: 'checking', product: 'Checking', last4: '0001', current: 1, ...more });
const at = (bank: string, ...accounts: object[]) => ({ bank, grant: {}, accounts });
const spent = Array.from({ length: 60 }, (_, n) => ({ amount: -100 - n, status: 'posted', at: `-${n + 1}h`, text: 'CORNER COFFEE' }));
const banks = [at('chase', account('a', { transactions: spent }), account('b', { status: 'closed' })), at('citi', account('c'))];
const seed = { customers: [{ key: 'one', name: 'One', zone: 'UTC', language: 'en', banks }] };

const ran = async (path: string, standard: Standard = 'fdx-6', strict = false) => {
  const run = await conform(stage.sandbox, { standard, description: await readDescription(path), strict });
  const lines = reportOf(run);
  const under = (title: string) => {
    const from = lines.indexOf(title);
    return from < 0 ? [] : lines.slice(from + 1, lines.indexOf('', from)).map((line) => line.trim());
  };
  return {
    conforms: isConforming(run),
    violations: under('Violations:'),
    notDescribed: under('Not described:'),
    onPurpose: under(ON_PURPOSE),
    lines,
  };
};
const ON_PURPOSE = 'On purpose, and checked without it:';

describe('What is against the description', () => {
  test('is nothing, where the description is right: every page, range and refusal passes by', async () => {
    const { conforms, violations, onPurpose, lines } = await ran(fixture('fdx.yaml'));
    expect(violations).toEqual([]);
    expect(conforms).toBe(true);
    expect(onPurpose).toEqual([expect.stringMatching(/^Answers: puts each account .* \(\d+ times, citi\)$/)]);
    expect(lines[0]).toMatch(/^chase, wells-fargo, citi, us-bank: 2 grants, 3 accounts, 39 reads, of which refused .*7 closed/);
    expect(lines.at(-1)).toMatch(/^(\d+) requests, \1 answers, 0 violations$/);
  });

  test.each([
    [
      'a value that is not one of those it lists',
      'enum: [OPEN, ',
      'enum: [',
      /^GET \/accounts, answer 200: accounts\.\*\.status: .* CLOSED, RESTRICTED \(\d+ times, chase, citi\)$/,
    ],
    [
      'a number where it wants text',
      'currentBalance: { type: number }',
      'currentBalance: { type: string }',
      /^GET \/accounts\/\*, answer 200: currentBalance: must be string \(2 times, chase, citi\)$/,
    ],
    [
      'a field that it requires and nobody sends',
      'required: [accountId,',
      'required: [colour, accountId,',
      /accounts\.\*\.colour: must have required property 'colour'/,
    ],
    [
      'a time that is none',
      'status: { type: string, enum: [OPEN, CLOSED, RESTRICTED] }',
      'status: { type: string, format: date-time }',
      /status: must match format "date-time"/,
    ],
    [
      'a request without what it requires',
      'name: endTime',
      'name: until',
      /^GET \/accounts\/\*\/transactions, request: query\.until: must have required property 'until'/,
    ],
    ['a request with a value that it does not allow', 'minimum: 1', 'maximum: 10', /request: query\.limit: must be <= 10/],
  ])('is %s', async (_, from, to, said) => {
    const { conforms, violations, lines } = await ran(changed(from, to));
    expect(violations).toContainEqual(expect.stringMatching(said));
    expect(conforms).toBe(false);
    expect(lines.at(-1)).toMatch(/, [1-9]\d* violations$/);
  });

  test('is one thing where it wants one of several and gets none, named with what each of them would want', async () => {
    const alternatives = '{ oneOf: [{ type: object, required: [colour] }, { type: object, required: [size] }] }';
    const { violations } = await ran(changed("schema: { $ref: '#/components/schemas/Account' }", `schema: ${alternatives}`));
    expect(violations).toEqual([
      'GET /accounts/*, answer 200: colour must have required property; size must have required property; must match exactly one schema in oneOf (2 times, chase, citi)',
    ]);
  });

  test('is also what a bank of the sandbox does on purpose, where that is to count', async () => {
    const { conforms, violations, onPurpose } = await ran(fixture('fdx.yaml'), 'fdx-6', true);
    expect(conforms).toBe(false);
    expect(onPurpose).toEqual([]);
    expect(violations.every((line) => line.endsWith('citi)'))).toBe(true);
  });
});

describe('What the description says nothing about', () => {
  test('is named apart, and breaks nothing', async () => {
    const { conforms, notDescribed } = await ran(changed('/payment-networks:', '/contact:'));
    expect(conforms).toBe(true);
    expect(notDescribed).toEqual(
      expect.arrayContaining([
        'GET /accounts/*/payment-networks: path (5 times, chase, citi)',
        'GET /accounts: answer 401 (2 times, chase, citi)',
        'GET /accounts/*: answer 409 (once, chase)',
      ]),
    );
  });

  test('is a query parameter, too', async () => {
    const { conforms, notDescribed } = await ran(changed("        - $ref: '#/components/parameters/PageKey'\n", ''));
    expect(conforms).toBe(true);
    expect(notDescribed).toContainEqual(expect.stringMatching(/^GET \/accounts\/\*\/transactions: query parameter pageKey/));
  });
});

test('A bank of the sandbox says of a loan what it costs and how, whatever it calls the rates', async () => {
  const { sandbox, close } = await openSandbox({ seed: conformSeed(), autolink: 'everything' });
  try {
    const { get, tokenOf } = reader(sandbox);
    for (const bank of ['chase', 'wells-fargo', 'us-bank']) {
      const { body } = await get(bank, `/accounts/${bank}-loan-6`, await tokenOf('whoever', bank));
      expect(body).toMatchObject({ interestRate: 6.125, interestRateType: 'FIXED' });
    }
  } finally {
    await close();
  }
});

test('A description of version 3.1, in JSON and in several files, is one too', async () => {
  const description = await readDescription(fixture('fdx.yaml'));
  const { schemas, ...components } = { schemas: {}, ...description.components };
  const { Page } = schemas as { Page: object }; // the fixture has it
  file(
    JSON.stringify({ Page: { ...Page, properties: { nextPageKey: { type: ['string', 'null'] }, totalElements: { const: 'many' } } } }),
    'more.json',
  );
  const parts = { ...components, schemas: { ...schemas, Page: { $ref: 'more.json#/Page' } } };
  const path = file(JSON.stringify({ ...description, openapi: '3.1.0', components: parts }), 'api.json');
  const { violations } = await ran(path);
  expect(violations).toEqual([
    expect.stringMatching(/^GET \/accounts\/\*\/transactions, answer 200: page\.totalElements: must be equal to constant/),
    expect.stringMatching(/^GET \/accounts, answer 200: page\.totalElements: must be equal to constant/),
  ]);
});

test('Everything that the sandbox has is read at its bank of the other dialect', async () => {
  const said: string[] = [];
  expect(await runConform(['obuk-4', fixture('obuk.yaml')], (line) => said.push(line))).toBe(true);
  expect(said[0]).toMatch(/^wrenmoor: 2 grants, 11 accounts/);
  expect(said).toContainEqual(expect.stringMatching(/^ {2}GET \/accounts: path/));
  expect(said.at(-1)).toMatch(/^(\d{3}) requests, \1 answers, 0 violations$/);
});

describe('A clear word says that', () => {
  const says = (args: string[]): Promise<string> =>
    runConform(args, () => undefined).then(
      () => 'nothing',
      (error: Error) => error.message,
    );

  test('nothing is said of what to do', async () => {
    expect(await says([])).toMatch(/^Usage: /);
    expect(await says(['fdx-6'])).toMatch(/^Usage: /);
  });

  test('there is no such dialect', async () => {
    expect(await says(['swift-1', fixture('fdx.yaml')])).toBe('There is no dialect swift-1: it must be fdx-6 or obuk-4.');
  });

  test.each([
    ['there is no such file', () => join(dir, 'none.yaml'), /none\.yaml cannot be read\.$/],
    ['the file is a folder', () => dir, /cannot be (read|understood)/],
    ['the file is broken', () => file('openapi: ['), /api\.yaml cannot be understood: /],
    ['the file is empty', () => file(''), /cannot be understood: /],
    ['the file is of another version', () => file("swagger: '2.0'"), /is no OpenAPI description of version 3\.0 or 3\.1\.$/],
    ['the description is invalid', () => changed('info: {', 'about: {'), /is no valid OpenAPI description:\n.*'info'/],
    ['it refers to what is not there', () => changed('schemas/Page', 'schemas/Sheet'), /cannot be understood: .*Sheet/],
  ])('%s', async (_, path, said) => {
    expect(await says(['fdx-6', path()])).toMatch(said);
  });

  test('it is about something else', async () => {
    await expect(ran(changed('  /accounts', '  /flowers'))).rejects.toThrow('The description has none of the paths that fdx-6 asks for.');
  });
});
