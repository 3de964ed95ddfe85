/** Connections that become WebSockets: each door says which are for it; the others are refused. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { pathOf } from './bare.ts';

/** A number: refused with this status. */
export type Admitted = number | ((socket: WebSocket) => void);
export type UpgradeDoor = {
  path: RegExp;
  /** Bytes of a message from the client. */
  messageAtMost: number;
  admit(request: IncomingMessage): Promise<Admitted>;
};

/** A client that does not close its end in this time is cut off. */
const GOODBYE_MS = 2_000;
const STATUS: { readonly [status: number]: string } = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
};

/** Serves these on this server. Returns how to close them all. */
export const serveUpgrades = (server: Server, doors: readonly UpgradeDoor[]): (() => void) => {
  const open = doors.map((door) => ({
    door,
    sockets: new WebSocketServer({ noServer: true, maxPayload: door.messageAtMost, clientTracking: true }),
  }));

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    void upgrade(request, socket, head);
  });

  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    socket.on('error', () => socket.destroy());
    const found = open.find(({ door }) => door.path.test(pathOf(request)));
    const admitted = found ? await found.door.admit(request).catch(() => 503) : 404;
    if (typeof admitted === 'function') return found?.sockets.handleUpgrade(request, socket, head, admitted);
    socket.end(`HTTP/1.1 ${admitted} ${STATUS[admitted] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };

  const all = () => open.flatMap(({ sockets }) => [...sockets.clients]);
  return () => {
    for (const socket of all()) socket.close(1001, 'going away');
    // A laptop that sleeps does not say goodbye.
    setTimeout(() => {
      for (const socket of all()) socket.terminate();
    }, GOODBYE_MS).unref();
  };
};
