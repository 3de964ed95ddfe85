/** One HTTP server: opened where it may be reached, and closed without leaving anybody waiting. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const CLOSE_MS = 2_000;

/** On this machine only, unless it is in production. Resolves to its port; 0 takes a free one. */
export const listen = (server: Server, { production, port }: { production: boolean; port: number }): Promise<number> =>
  new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? new Error(`PORT: ${port} is in use. Stop what uses it, or set another PORT.`) : error);
    });
    server.listen(port, production ? undefined : '127.0.0.1', () => {
      // A server that listens on a port has an address of this shape.
      done((server.address() as AddressInfo).port);
    });
  });

export const closeServer = (server: Server, closeStreams: () => void): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    closeStreams();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), CLOSE_MS).unref();
  });
