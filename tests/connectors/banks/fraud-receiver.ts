/** Whoever a bank pushes to, in a test: it keeps what arrives, and answers as it is told. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Pushed = { path: string; type: string | undefined; token: string };
/** `hang`: the connection is cut. */
type Reply = { status: number; body?: object | string; hang?: boolean };

export const startReceiver = async () => {
  const pushed: Pushed[] = [];
  const replies: Reply[] = [];
  let always: Reply = { status: 202 };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    pushed.push({ path: request.url ?? '', type: request.headers['content-type'], token: Buffer.concat(parts).toString() });
    const { status, body, hang } = replies.shift() ?? always;
    if (hang) return request.socket.destroy();
    response.statusCode = status;
    response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is never a string.
  const { port } = server.address() as AddressInfo;
  return {
    pushTo: (bank: string) => new URL(`http://127.0.0.1:${port}/events/${bank}`),
    pushed,
    /** These first, one each. */
    next: (...some: Reply[]) => void replies.push(...some),
    always: (reply: Reply) => {
      always = reply;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
