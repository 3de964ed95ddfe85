/**
 * The page's Messenger profile: what customers see before anybody has written. What Meta holds is compared with what this bot needs, and
 * only the difference is applied: Meta takes ten calls in ten minutes.
 */
import { z } from 'zod';
import type { Json, Language } from '../../../bot/model.ts';
import type { Graph, GraphAnswer } from './graph.ts';
import { GET_STARTED, MENU, payloadOf } from './menu.ts';

type Fields = { [name: string]: Json };

/** One property of the profile that is not as it should be. `to` undefined: it is to be removed. */
export type Difference = { property: string; from: Json | undefined; to: Json | undefined };

/** A call to Graph that brought no success: its HTTP status, and Graph's error code where it said one. */
export class GraphRefused extends Error {
  readonly answer: Exclude<GraphAnswer, { came: 'answer' }> | { came: 'answer'; status: number; code: number | undefined };
  constructor(answer: GraphAnswer) {
    super('Graph refused the call');
    this.answer = answer.came === 'answer' ? { came: 'answer', status: answer.status, code: answer.error?.code } : answer;
  }
}

/** Messenger takes 160 characters. */
const GREETING: { readonly [L in Language]: string } = {
  en: 'Ask about your accounts in your own words. I am an automated assistant.',
  es: 'Pregunte por sus cuentas con sus propias palabras. Soy un asistente automático.',
};

/** Meta's locales of each language; `default` is for all that have no words of their own. */
const LOCALES: { readonly [L in Language]: readonly string[] } = { en: ['default'], es: ['es_LA', 'es_ES'] };
const LANGUAGES: readonly Language[] = ['en', 'es'];

const inEachLocale = (fields: (language: Language) => Fields): Json =>
  LANGUAGES.flatMap((language) => LOCALES[language].map((locale) => ({ locale, ...fields(language) })));

/** What this bot needs. `null`: what others may have set and this bot would not understand. */
const DESIRED: { readonly [property: string]: Json } = {
  get_started: { payload: GET_STARTED },
  greeting: inEachLocale((language) => ({ text: GREETING[language] })),
  persistent_menu: inEachLocale((language) => ({
    composer_input_disabled: false,
    call_to_actions: MENU[language].map((item) => ({ type: 'postback', title: item.title, payload: payloadOf(item) })),
  })),
  ice_breakers: null,
  commands: null,
};

const PATH = 'me/messenger_profile';
const profileShape = z.object({ data: z.array(z.record(z.string(), z.json())) });

/** Reads the profile. Returns what has to change; nothing: all is as it should be. Throws GraphRefused. */
export const differences = async (graph: Graph, signal: AbortSignal): Promise<Difference[]> => {
  const answer = await graph.call('GET', PATH, { query: { fields: Object.keys(DESIRED).join(',') }, signal });
  const profile = profileShape.safeParse(succeeded(answer));
  if (!profile.success) throw new GraphRefused(answer);
  const held: Fields = Object.assign({}, ...profile.data.data);
  return Object.entries(DESIRED).flatMap(([property, wanted]) => {
    const from = isEmpty(held[property]) ? undefined : held[property];
    const to = wanted === null ? undefined : wanted;
    return covers(from, to) ? [] : [{ property, from, to }];
  });
};

/** Makes the profile as it should be, in at most two calls. Throws GraphRefused. */
export const apply = async (graph: Graph, changes: readonly Difference[], signal: AbortSignal): Promise<void> => {
  const body: Fields = Object.fromEntries(changes.flatMap(({ property, to }) => (to === undefined ? [] : [[property, to]])));
  const fields = changes.filter(({ to }) => to === undefined).map(({ property }) => property);
  if (Object.keys(body).length > 0) succeeded(await graph.call('POST', PATH, { body, signal }));
  if (fields.length > 0) succeeded(await graph.call('DELETE', PATH, { body: { fields }, signal }));
};

const succeeded = (answer: GraphAnswer): unknown => {
  if (answer.came === 'answer' && answer.status >= 200 && answer.status < 300) return answer.body;
  throw new GraphRefused(answer);
};

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** Whether all that is wanted is there. Meta adds fields of its own, which are no difference. */
const covers = (held: Json | undefined, wanted: Json | undefined): boolean => {
  if (Array.isArray(held) && Array.isArray(wanted)) {
    return held.length === wanted.length && wanted.every((one, at) => covers(held[at], one));
  }
  if (isFields(held) && isFields(wanted)) return Object.entries(wanted).every(([name, one]) => covers(held[name], one));
  return held === wanted;
};

const isFields = (value: Json | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
