/**
 * The HTTP server and clients of the limit: the ones that Banter uses for its webhook, its banks and its replies. When Banter changes one of
 * them, it is changed here too, so that the ratio goes on saying what the promises cost and not what a client costs.
 */
import { Agent, createServer } from 'node:http';
import express from 'express';
import helmet from 'helmet';
import fetch from 'node-fetch';
import type { Clients, Serve } from './job.ts';
import { listen } from './listen.ts';

export const createClients = (): Clients => {
  const agents = { bank: new Agent({ keepAlive: true }), graph: new Agent({ keepAlive: true }) };
  return {
    async getJson(url, token) {
      const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
      return JSON.parse(await (await fetch(url, { agent: agents.bank, headers })).text());
    },
    async postJson(url, body) {
      const headers = { 'content-type': 'application/json' };
      await (await fetch(url, { method: 'POST', agent: agents.graph, headers, body })).text();
    },
  };
};

export const serve: Serve = (path, take) => {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet());
  app.post(path, express.raw({ type: () => true, inflate: false }), (request, response) => {
    const { status, work } = take(request.body, request.get('x-hub-signature-256'));
    response.status(status).end();
    void work?.();
  });
  return listen(createServer(app));
};
