/** A second process uses the sandbox of the first one. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createBankHttp } from '../../../connectors/banks/http.ts';
import { bankAt, openSandbox } from '../../../connectors/banks/open.ts';
import { attachSandbox } from '../../../connectors/banks/sandbox/attach.ts';
import { type Sandbox, startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';

let dir: string;
let first: Sandbox;
let second: Sandbox;
const someone = { channel: 'messenger', account: 'page', user: '42', thread: '42' };

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'banter-attach-'));
  first = await startSandbox({ host: '127.0.0.1', port: 0, dir, autolink: '1', startAt: Date.UTC(2026, 2, 1) });
  const attached = await attachSandbox(first.port);
  if (!attached) throw new Error('it is a sandbox');
  second = attached;
});
afterAll(async () => {
  await second.close();
  await first.close();
  await rm(dir, { recursive: true, force: true });
});

test('its banks, its customers and whom a chat user is linked to are the same, tokens included', async () => {
  expect(second.banks).toEqual(first.banks);
  expect(second.customers()).toEqual(first.customers());
  expect(await second.directory.customerOf(someone)).toEqual(await first.directory.customerOf(someone));
});

test('customers can sign in at its banks as well', async () => {
  const http = createBankHttp();
  for (const bank of second.banks) {
    const { id } = bank;
    const { authority } = bankAt({ ...bank, http, log: () => undefined, now: second.now });
    if (!authority) throw new Error(`${id} has no authority`);
    const wanted = { redirectUri: `http://localhost:1/connect/${id}/callback`, scopes: authority.scopes, language: 'en' } as const;
    expect(await authority.begin(wanted)).toMatchObject({ ok: true });
  }
  http.close();
  // Each bank's server is loaded when it is first asked, which takes its time on a busy machine.
}, 20_000);

test('its clock is the same', () => {
  expect(Math.abs(second.now() - first.now())).toBeLessThan(1_000);
});

test('what only listens there is not taken for a sandbox, nor is nobody', async () => {
  const other = createServer((_, response) => response.end('{}'));
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  // A server that listens on a port has an address of this shape.
  const { port } = other.address() as AddressInfo;
  expect(await attachSandbox(port)).toBeUndefined();
  await new Promise((done) => other.close(done));
  expect(await attachSandbox(port)).toBeUndefined();
});

test('one that does not answer at first is asked again, and its state is left alone', async () => {
  const sockets: Socket[] = [];
  const door = createTcpServer((socket) => {
    sockets.push(socket);
    if (sockets.length === 1) socket.destroy();
    else socket.pipe(connect(first.port, '127.0.0.1')).pipe(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  // As above.
  const { port } = door.address() as AddressInfo;
  const before = await readdir(dir);
  const third = await openSandbox({ host: '127.0.0.1', port, dir: join(dir, 'never'), autolink: '1' }, undefined, () => undefined);
  expect(third.sandbox?.customers()).toEqual(first.customers());
  expect(await readdir(dir)).toEqual(before);
  await third.close();
  for (const socket of sockets) socket.destroy();
  await new Promise((done) => door.close(done));
});
