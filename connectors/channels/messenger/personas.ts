/**
 * The faces of the bank's people on Messenger (Messenger Platform, personas): who writes is shown above the words, with a picture. A page keeps its
 * personas, so each name is looked for before it is made: other processes and restarts make no doubles. Wherever there is none the name goes in front of the words.
 */
import { z } from 'zod';
import type { Person } from '../../../bot/model.ts';
import { idIn } from './events.ts';
import type { Graph, GraphAnswer } from './graph.ts';

export interface Personas {
  /** The persona of that name; undefined: there is none now. */
  idOf(person: Person, signal: AbortSignal): Promise<string | undefined>;
  /** The platform did not take a persona: none is used for a while. */
  refused(): void;
}

export type PersonasOptions = {
  graph: Graph;
  pageId: string;
  /** Where Meta gets the picture that all share. The platform makes no persona without one; undefined: there are none. */
  picture: string | undefined;
  /** Real time in Unix milliseconds. */
  now: () => number;
};

/** Not offered everywhere, and what is refused for a region stays refused: asking each time would only slow people down. */
const PAUSE_MS = 15 * 60_000;
/** Words are worth more than a face. */
const LOOK_MS = 3_000;
const NAME_AT_MOST = 50;
const PAGE_SIZE = 100;
const PAGES_AT_MOST = 20;

const listShape = z.object({
  data: z.array(z.object({ id: z.unknown().transform(idIn), name: z.string().catch('') })),
  paging: z.object({ cursors: z.object({ after: z.string().optional() }).optional(), next: z.string().optional() }).optional(),
});
const madeShape = z.object({ id: z.unknown().transform(idIn) });

class Refused extends Error {}

const answered = (answer: GraphAnswer): unknown => {
  if (answer.came === 'answer' && answer.status >= 200 && answer.status < 300) return answer.body;
  throw new Refused();
};

export const createPersonas = ({ graph, pageId, picture, now }: PersonasOptions): Personas => {
  const path = `${pageId}/personas`;
  let pausedUntil = 0;
  /** By name, so that two messages of one person at once make one persona. */
  const known = new Map<string, Promise<string>>();

  const forget = (): void => {
    known.clear();
    pausedUntil = now() + PAUSE_MS;
  };

  const find = async (name: string, signal: AbortSignal): Promise<string | undefined> => {
    let after: string | undefined;
    for (let page = 0; page < PAGES_AT_MOST; page += 1) {
      const query = { fields: 'id,name', limit: String(PAGE_SIZE), ...(after === undefined ? {} : { after }) };
      const { data, paging } = listShape.parse(answered(await graph.call('GET', path, { query, signal })));
      const found = data.find((persona) => persona.name === name);
      after = paging?.next === undefined ? undefined : paging.cursors?.after;
      if (found || after === undefined) return found?.id;
    }
    return undefined;
  };

  const make = async (name: string, signal: AbortSignal): Promise<string> => {
    const body = { name, profile_picture_url: picture ?? '' };
    const { id } = madeShape.parse(answered(await graph.call('POST', path, { body, signal })));
    if (id === undefined) throw new Refused();
    return id;
  };

  const findOrMake = async (name: string, signal: AbortSignal): Promise<string> => (await find(name, signal)) ?? make(name, signal);

  return {
    async idOf({ name }, signal) {
      if (picture === undefined || now() < pausedUntil) return undefined;
      const shown = [...name].slice(0, NAME_AT_MOST).join('');
      const id = known.get(shown) ?? findOrMake(shown, AbortSignal.any([signal, AbortSignal.timeout(LOOK_MS)]));
      known.set(shown, id);
      try {
        return await id;
      } catch {
        forget();
        return undefined;
      }
    },
    refused: forget,
  };
};
