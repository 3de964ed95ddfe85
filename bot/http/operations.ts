/** What operators and their load balancers ask: does the process live, may it get traffic. */
import { Router } from 'express';

export type Readiness = () => { redis: 'ok' | 'away' };

export const operations = (readiness: Readiness): Router => {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', (_request, response) => {
    const checks = readiness();
    const ready = Object.values(checks).every((state) => state === 'ok');
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'not_ready', checks });
  });
  return router;
};
