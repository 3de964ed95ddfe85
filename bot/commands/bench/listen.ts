/** Opens a server on a free port of this machine. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Customers, or servers without a limit of their own, may open 1,000 connections at once. */
const BACKLOG = 4_096;

/** Resolves to its address. */
export const listen = (server: Server): Promise<string> =>
  new Promise((done) => {
    server.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG }, () => {
      // A server that listens on a port has an address of this shape.
      done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
