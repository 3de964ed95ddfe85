/** What a door on the bare server needs and Express would bring. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Json } from '../model.ts';

export const pathOf = ({ url = '/' }: IncomingMessage): string => {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
};

/** A string goes as plain text, anything else as JSON. */
export const send = (response: ServerResponse, status: number, body: Json | string | undefined): void => {
  if (response.headersSent) return void response.end();
  const text = typeof body === 'string' || body === undefined ? (body ?? '') : JSON.stringify(body);
  const type = typeof body === 'string' || body === undefined ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text), 'x-content-type-options': 'nosniff' });
  response.end(text);
};
