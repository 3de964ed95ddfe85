/** One line of the desk's lists: who waits or has a person, as an agent sees it at a glance. */
import type { OpenCase } from '../customer-model.ts';
import type { Language, Skill } from '../model.ts';
import type { AtDesk } from '../store/desk.ts';
import { kindOf } from '../store/keys.ts';
import type { CaseSession, Session } from '../stored.ts';
import type { Agent, Line, OwnerNow, WhyWaiting } from '../wire.ts';

/** Somebody it waits for first is waited for so long. */
const RESERVED_MS = 2 * 60_000;

export type Named = (agent: string) => string;

/** The name under which the customer knows who has their conversation, whether or not they are still here. */
export const nameTold = ({ subject, agent, state }: Pick<AtDesk, 'subject' | 'agent' | 'state'>): string | undefined => {
  // Only a commit writes the state, and a conversation's takes nothing but Session.
  const known = state !== undefined && kindOf(subject) === 'conversation' ? (state as Session).conversation.agent : undefined;
  return known?.id === agent ? known?.name : undefined;
};

export const ownerNow = ({ owner, agent }: Pick<AtDesk, 'owner' | 'agent'>, nameOf: Named): OwnerNow => {
  if (owner === 'bot' || owner === 'queue') return { who: owner };
  return agent === undefined ? { who: 'elsewhere' } : { who: 'agent', id: agent, name: nameOf(agent) };
};

/** undefined: nothing is held of it any more. */
export const lineOf = (at: AtDesk, nameOf: Named): Omit<Line, 'looking'> | undefined => {
  if (at.state === undefined) return undefined;
  const { waits, subject, since } = at;
  const base = {
    name: subject,
    owner: ownerNow(at, (agent) => nameTold(at) ?? nameOf(agent)),
    since,
    ...(waits?.agent === undefined ? {} : { reservedFor: { id: waits.agent, name: nameOf(waits.agent) } }),
  };
  // Only a commit writes the state, and each kind of subject its own.
  return kindOf(subject) === 'case'
    ? { ...base, ...caseAtAGlance(at.state as CaseSession) }
    : { ...base, ...conversationAtAGlance(at.state as Session, waits) };
};

type Glance = Pick<Line, 'kind' | 'channel' | 'language' | 'why' | 'skill' | 'unansweredSince' | 'quietSince' | 'preview'>;

const conversationAtAGlance = ({ address, conversation, said, answeredAt = 0 }: Session, waits: AtDesk['waits']): Glance => ({
  kind: 'conversation',
  channel: address.channel,
  // Only our turns write it.
  language: (waits?.language ?? conversation.language) as Line['language'],
  // Only our turns write why.
  why: (waits?.why ?? conversation.waiting?.why ?? conversation.handoffs?.at(-1)?.why ?? 'asked') as WhyWaiting,
  skill: (waits?.skill ?? conversation.handoffs?.at(-1)?.skill ?? 'general') as Skill,
  unansweredSince: said && said.at > answeredAt ? said.at : null,
  quietSince: answeredAt > (said?.at ?? 0) ? answeredAt : null,
  preview: said?.text ?? '',
});

const caseAtAGlance = ({ case: is }: CaseSession): Glance => ({
  kind: 'case',
  channel: is?.notice.bank ?? '',
  language: 'any',
  why: 'fraud',
  skill: 'fraud',
  unansweredSince: null,
  quietSince: null,
  preview: `${is?.items.length ?? 0} ${is?.items.length === 1 ? 'payment' : 'payments'}, ${is?.toPerson?.replaceAll('_', ' ') ?? ''}`,
});

/** Whether this agent may have to do with it: by skill and language, or because a colleague passes it on to them. */
export const isFor = (
  { id, skills, languages, supervisor }: Agent,
  { skill, language, reservedFor }: Pick<Line, 'skill' | 'language' | 'reservedFor'>,
): boolean => {
  if (supervisor || reservedFor?.id === id) return true;
  const knows = skill === 'general' || skills.includes(skill);
  return knows && (language === 'any' || languages.includes(language as Language));
};

/** Whether this agent may take it now: as long as it is kept for nobody else. */
export const mayTake = (agent: Agent, line: Pick<Line, 'skill' | 'language' | 'reservedFor' | 'since'>, now: number): boolean =>
  isFor(agent, line) && !(line.reservedFor && line.reservedFor.id !== agent.id && now - line.since < RESERVED_MS);

/** A question about fraud that is open, without its figures. */
export const alertOf = ({ case: { bank }, since, items, more, notice }: OpenCase) => ({
  bank,
  since,
  payments: items.length + more,
  last4: notice.card.last4,
});
