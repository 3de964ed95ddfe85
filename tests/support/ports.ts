/** Ports of the loopback interface that nobody uses now. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

const BUS_OFFSET = 10_000;
const HIGHEST = 65_535;

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

export const freePort = async (): Promise<number> => {
  const server = await listen(0);
  if (!server) throw new Error('there is no free port');
  // A server that listens on a port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  await close(server);
  return port;
};

/** Ports for nodes of a Redis cluster, each with its bus port, 10,000 above it. All are held until all are found, so that none comes twice. */
export const freeClusterPorts = async (count: number): Promise<number[]> => {
  const held: Server[] = [];
  const ports: number[] = [];
  while (ports.length < count) {
    const port = 20_000 + Math.floor(Math.random() * (HIGHEST - BUS_OFFSET - 20_000));
    const both = await Promise.all([listen(port), listen(port + BUS_OFFSET)]);
    held.push(...both.filter((server) => server !== undefined));
    if (both.every((server) => server !== undefined)) ports.push(port);
  }
  await Promise.all(held.map(close));
  return ports;
};
