/** What operators and their load balancers ask: does the process live, may it get traffic, how is it doing. */
import { Router } from 'express';
import type { Metrics } from '../metrics.ts';
import type { Backlog } from '../store/due.ts';

export type OperationsParts = {
  redis: () => 'ok' | 'away' | 'full';
  backlog: () => Promise<Backlog>;
  metrics: Pick<Metrics, 'text'>;
};

export const operations = ({ redis, backlog, metrics }: OperationsParts): Router => {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const state = redis();
    const left = state === 'away' ? undefined : await backlog().catch(() => undefined);
    // Work that waits does not make us unready: what arrives is still stored, and sending it elsewhere helps nobody.
    const ready = state === 'ok' && left !== undefined;
    response.status(ready ? 200 : 503).json({
      status: ready ? 'ok' : 'not_ready',
      checks: { redis: left === undefined ? 'away' : state },
      ...(left === undefined ? {} : { lag: { waiting: left.subjects, lateMs: Math.round(left.lateMs) } }),
    });
  });
  router.get('/metrics', async (_request, response) => {
    const { type, body } = await metrics.text();
    response.set('Content-Type', type).send(body);
  });
  return router;
};
