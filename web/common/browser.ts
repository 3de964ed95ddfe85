/** What a connection needs of the browser, so that tests can hand in their own. */

export type Socket = { send(frame: string): void; close(): void };
export type SocketEvents = { opened(): void; frame(text: string): void; closed(): void };

export const openSocket = (url: string, events: SocketEvents): Socket => {
  const socket = new WebSocket(url);
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }) => {
    if (typeof data === 'string') events.frame(data);
  };
  socket.onclose = () => events.closed();
  return {
    send: (frame: string) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame);
    },
    close: () => socket.close(),
  };
};

/** Runs something once, later; the result cancels it. */
export const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** `randomUUID` exists only on secure origins; a plain-http intranet needs ids too. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
