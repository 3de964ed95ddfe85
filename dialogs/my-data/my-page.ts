/** Hands out the customer's own page: all that may be seen and who looked, their receipts, and a file with all of their data. */
import type { Dialog, Move, Sight } from '../../bot/model.ts';
import { end, needs, sayer } from '../../bot/model.ts';
import { connecting, seeing } from '../connections/buttons.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

/** Which part of the page is wanted. */
type Part = 'receipts' | 'data';

export const myPage: Dialog<Record<never, never>, { part: Part }> = {
  name: 'my-page',
  slots: {},
  next: (_, sight, { part }) => handOut(sight, part),
};

export const exportData: Dialog = {
  name: 'export-data',
  slots: {},
  next: (_, sight) => handOut(sight, 'data'),
};

const handOut = (sight: Sight, part: Part | undefined): Move => {
  const page = sight.read('minePage', {});
  if (!page) return needs({ name: 'minePage', args: {} });
  if (page.state === 'nobody') return end(say(part === 'data' ? 'my_data.no_export' : 'my_data.no_page'), [connecting()]);
  const url = part === undefined ? page.url : `${page.url}#${part}`;
  const { minutes } = page;
  if (part === 'data') return end(say('my_data.export', { url, minutes }), [seeing()]);
  return end(say('my_data.page', { url, minutes }));
};
