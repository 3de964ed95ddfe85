/**
 * Loaded into each process of the product that tests start (`--import`, in NODE_OPTIONS), and into its threads: writes down wherever it connects,
 * whose name it looks up and which programs it starts, before it happens. EGRESS_FILE is where: a line of JSON for each place, once.
 * With EGRESS_BYTES=1 there is also each piece that was sent over TCP, as it was before any TLS. It judges nothing: strays.mjs does.
 */
import { ChildProcess } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const file = process.env.EGRESS_FILE;
const withBytes = process.env.EGRESS_BYTES === '1';

const seen = new Set();
const write = (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`);
const record = (kind, to) => {
  const key = `${kind} ${to}`;
  if (seen.has(key)) return;
  seen.add(key);
  write({ kind, to });
};

/** Calls `before` with what `name` of `owner` is called with, then that. */
const watch = (owner, name, before) => {
  const original = owner[name];
  owner[name] = function watched(...args) {
    before.call(this, ...args);
    return original.apply(this, args);
  };
};

/** All that `connect` takes: options, (port, host), (path), or what net itself makes of these. */
const targetOf = (args) => {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (first !== null && typeof first === 'object') return first;
  if (Number.isNaN(Number(first))) return { path: first };
  return { port: first, host: typeof second === 'string' ? second : undefined };
};

const placeOf = ({ path, host, port }) => (path ? { kind: 'socket', to: path } : { kind: 'tcp', to: `${host || 'localhost'}:${port}` });

const textOf = (chunk, encoding) => (typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk)).toString('latin1');

const peers = new WeakMap();
/** What Redis gets is sealed, and much. */
const sent = (socket, chunks) => {
  const place = peers.get(socket);
  if (withBytes && place?.kind === 'tcp') write({ kind: 'bytes', to: place.to, text: chunks.join('') });
};

if (file !== undefined) {
  watch(net.Socket.prototype, 'connect', function connecting(...args) {
    const place = placeOf(targetOf(args));
    peers.set(this, place);
    record(place.kind, place.to);
  });
  watch(net.Socket.prototype, '_write', function writing(chunk, encoding) {
    sent(this, [textOf(chunk, encoding)]);
  });
  watch(net.Socket.prototype, '_writev', function writing(chunks) {
    sent(
      this,
      chunks.map(({ chunk, encoding }) => textOf(chunk, encoding)),
    );
  });

  for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    for (const name of Object.getOwnPropertyNames(owner))
      if (/^(lookup|resolve|reverse)/.test(name) && typeof owner[name] === 'function') watch(owner, name, (asked) => record('name', asked));
  watch(dgram, 'createSocket', () => record('udp', 'anywhere'));
  watch(ChildProcess.prototype, 'spawn', ({ file: program }) => record('program', program));
  // Who imports a function by its name gets the watched one, too.
  syncBuiltinESMExports();
}
