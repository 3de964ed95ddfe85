/** The model of language: loaded, or trained where the phrases changed, with a line at the start that says so. */
import type { Room } from './model.ts';
import { loadOrTrain } from './understand/store.ts';

/** How a step of the start is shown. */
type Step = (name: string) => { done(note: string): void; progress(share: number): void };

export const openModel = async (rooms: readonly Room[], { step, dir }: { step: Step; dir: string }) => {
  const training = step('Understanding');
  let trained = false;
  const model = await loadOrTrain({
    rooms,
    dir,
    progress: ({ done, of }) => {
      trained = true;
      training.progress(done / of);
    },
  });
  training.done(trained ? 'trained from the phrases in dialogs/' : 'ready');
  return model;
};
