import { test } from '@jest/globals';
import { createSimulator } from '../simulation/simulate.ts';
test('x', async () => {
  const run = createSimulator();
  const from = Number(process.env.FROM ?? 1), n = Number(process.env.N ?? 200);
  const t = performance.now(); let steps = 0, faults = 0, messages = 0, rep = 0; const bad: Record<string, number[]> = {};
  for (let seed = from; seed < from + n; seed += 1) { const s = await run(seed); steps += s.steps; faults += s.faults; messages += s.messages; rep += s.repeated; for (const b of s.broken) (bad[b] ??= []).push(seed); }
  console.log((performance.now() - t) / n, 'ms/seed', { steps: steps / n, faults, messages, rep }, JSON.stringify(Object.fromEntries(Object.entries(bad).map(([k, v]) => [k, [v.length, ...v.slice(0, 5)]])), null, 1));
}, 600000);
