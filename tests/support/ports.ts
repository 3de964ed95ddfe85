/** Ports of the loopback interface that nobody uses now. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

const BUS_OFFSET = 10_000;
/**
 * All are beneath those that a system gives to whoever connects or asks for any port (Linux: from 32,768), which come and go all the time. Those of
 * clusters, whose nodes go and come back, are apart from the others, and so are the ports of their bus.
 */
const SINGLE = { from: 10_000, below: 20_000 };
const CLUSTER = { from: 20_000, below: 32_768 - BUS_OFFSET };

const anyOf = ({ from, below }: typeof SINGLE): number => from + Math.floor(Math.random() * (below - from));

const listen = async (port: number): Promise<Server | undefined> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return server;
  } catch {
    return undefined;
  }
};

const close = async (server: Server): Promise<void> => {
  server.close();
  await once(server, 'close');
};

/** One that is free until it is used, as nothing but these tests is likely to choose it meanwhile. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = anyOf(SINGLE);
    const server = await listen(port);
    if (!server) continue;
    await close(server);
    return port;
  }
};

/** Ports for nodes of a Redis cluster, each with its bus port, 10,000 above it. All are held until all are found, so that none comes twice. */
export const freeClusterPorts = async (count: number): Promise<number[]> => {
  const held: Server[] = [];
  const ports: number[] = [];
  while (ports.length < count) {
    const port = anyOf(CLUSTER);
    const both = await Promise.all([listen(port), listen(port + BUS_OFFSET)]);
    held.push(...both.filter((server) => server !== undefined));
    if (both.every((server) => server !== undefined)) ports.push(port);
  }
  await Promise.all(held.map(close));
  return ports;
};
