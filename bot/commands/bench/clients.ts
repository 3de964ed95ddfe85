/**
 * The HTTP clients of the limit: the ones that Banter uses for its banks and its replies. When Banter changes one of them, it is changed here
 * too, so that the ratio goes on saying what the promises cost and not what a client costs.
 */
import { Agent, request } from 'node:http';
import fetch from 'node-fetch';
import type { Clients } from './job.ts';

export const createClients = (): Clients => {
  const agents = { bank: new Agent({ keepAlive: true }), graph: new Agent({ keepAlive: true }) };
  return {
    async getJson(url, token) {
      const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
      return JSON.parse(await (await fetch(url, { agent: agents.bank, headers })).text());
    },
    postJson: (url, body) =>
      new Promise((done, failed) => {
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
        const outgoing = request(url, { method: 'POST', agent: agents.graph, headers }, (response) => {
          response.resume();
          response.on('end', done);
        });
        outgoing.on('error', failed);
        outgoing.end(body);
      }),
  };
};
