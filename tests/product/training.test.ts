/** Training as the built product does it, in threads; the sources that other suites run have none. */
import { expect, test } from '@jest/globals';
import type { trainModel as TrainModel } from '../../bot/understand/train.ts';
import { lesson, model, quick } from '../understand/lesson.ts';

const BUILT = new URL('../../dist/bot/understand/train.js', import.meta.url).href;

test('threads learn the same, bit for bit, and this thread stays free', async () => {
  const { trainModel }: { trainModel: typeof TrainModel } = await import(BUILT);
  let ticks = 0;
  let steps = 0;
  const ticking = setInterval(() => (ticks += 1), 1);
  const trained = await trainModel(lesson, quick, () => (steps += 1));
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(10);
  expect(steps).toBe(2 * quick.epochs * (quick.folds + 1));
  expect(Buffer.from(trained.intents.weights).equals(Buffer.from(model.intents.weights))).toBe(true);
  expect(trained.calibration).toEqual(model.calibration);
  expect(trained.thresholds).toEqual(model.thresholds);
});
