/**
 * What the bank's people do in a conversation. Pure, as all of the step.
 *
 * While a person has it the bot says nothing but what happens to the conversation itself: who came, who goes, who comes next. What a person says
 * leaves in their name. Notes and looks at figures are kept and not said. Handed back it is the bot's again, with its disclosure and without what
 * was asked before (I10); what was half done stays undone.
 */
import { toBot, waitFor } from './handover.ts';
import type { Conversation, Danger, DeskAct, Event, Facts, Handoff, Person, Resolution, Say, Skill, WhyWaiting } from './model.ts';
import { begin, type Draft, settle, utter } from './stack.ts';

/** Whoever has it by then, by a supervisor or another app, keeps it. */
const GIVES_AWAY: ReadonlySet<DeskAct['do']> = new Set(['transferred', 'released', 'resolved', 'lost', 'silent', 'left']);
/** Asks how it was. */
const RATING = 'rating';

type GivenBack = Extract<DeskAct, { do: 'released' | 'resolved' | 'left' }>;

const say = (key: string, args: Facts = {}): Say => ({ key, args });

export const atDesk = (draft: Draft, { by, act, late }: Extract<Event, { kind: 'desk' }>): void => {
  if (late && GIVES_AWAY.has(act.do)) return;
  switch (act.do) {
    case 'claimed':
      return claimed(draft, by);
    case 'said':
      return utter(draft, [say('desk.said', { text: act.text })], [], by);
    case 'transferred':
      return transferred(draft, by, act);
    case 'released':
    case 'resolved':
    case 'left':
      return givenBack(draft, by, act);
    case 'lost':
    case 'silent':
      return lost(draft, by, act.do);
    case 'noted':
    case 'revealed':
      return;
  }
};

/** What is said to a person. */
export const heardInSilence = ({ conversation, now }: Draft, { kind }: Event): void => {
  if (kind === 'words' || kind === 'pressed') conversation.heardAt = now;
};

const claimed = (draft: Draft, by: Person): void => {
  const { conversation } = draft;
  const danger = dangerIn(conversation.waiting?.why);
  // One who takes over from a colleague is told of as one who comes.
  conversation.owner = { who: 'person' };
  conversation.agent = by;
  conversation.stack = conversation.stack.filter(({ question }) => !question);
  delete conversation.waiting;
  const { handoffs = [] } = conversation;
  const last = handoffs.at(-1);
  const isGoingOn = last !== undefined && last.resolution === undefined;
  conversation.handoffs = isGoingOn
    ? withLast(handoffs, { ...last, ...(danger ? { why: danger } : {}), by: by.name })
    : [...handoffs, { at: draft.now, why: 'asked', by: by.name }];
  utter(draft, [say('desk.claimed', { name: by.name })]);
};

const withLast = (handoffs: readonly Handoff[], last: Handoff): Handoff[] => [...handoffs.slice(0, -1), last];

const dangerIn = (why: WhyWaiting | undefined): Danger | undefined => (why === 'crisis' || why === 'threat' ? why : undefined);

/** Why it waits once more: where a life may be at stake, that still is why. */
const whyAgain = ({ handoffs }: Conversation, why: WhyWaiting): WhyWaiting => dangerIn(handoffs?.at(-1)?.why) ?? why;

/** What whoever has it now was to know about. */
const skillOf = ({ handoffs }: Conversation): Skill => handoffs?.at(-1)?.skill ?? 'general';

/** What came after it was given away is nobody's any more. */
const has = ({ conversation: { owner, agent } }: Draft, { id }: Person): boolean => owner.who === 'person' && agent?.id === id;

const transferred = (draft: Draft, by: Person, { to }: Extract<DeskAct, { do: 'transferred' }>): void => {
  const { conversation, desk } = draft;
  if (!has(draft, by)) return;
  delete conversation.agent;
  const { handoffs = [] } = conversation;
  const last = handoffs.at(-1);
  const skill = 'skill' in to ? to.skill : skillOf(conversation);
  if (last) conversation.handoffs = withLast(handoffs, { ...last, skill });
  waitFor(draft, { why: whyAgain(conversation, 'transferred'), skill, ...('agent' in to ? { agent: to.agent.id } : {}) });
  utter(draft, [say('desk.transferred', { name: by.name, to, ...desk })], [toBot()]);
};

const lost = (draft: Draft, by: Person, how: 'lost' | 'silent'): void => {
  const { conversation, desk } = draft;
  if (!has(draft, by)) return;
  delete conversation.agent;
  waitFor(draft, { why: whyAgain(conversation, 'lost'), skill: skillOf(conversation), keepsPlace: true });
  utter(draft, [say(`desk.${how}`, { name: by.name, ...desk })], [toBot()]);
};

/** How a conversation ends, as whoever ended it says. */
const resolutionOf = (act: GivenBack): Resolution => {
  if (act.do === 'left') return 'no_reply';
  return act.do === 'resolved' ? act.reason : 'answered';
};

const givenBack = (draft: Draft, by: Person, act: GivenBack): void => {
  const { conversation, now } = draft;
  if (!has(draft, by)) return;
  const { handoffs = [] } = conversation;
  const last = handoffs.at(-1);
  if (last) conversation.handoffs = withLast(handoffs, { ...last, resolution: resolutionOf(act) });
  conversation.owner = { who: 'bot' };
  conversation.stack = [];
  conversation.misses = 0;
  conversation.disclosedAt = now;
  delete conversation.agent;
  delete conversation.halfDone;
  draft.handOver = { to: 'bot' };
  const told = [say(`desk.${act.do}`, { name: by.name }), say('repair.disclosure')];
  if (act.do === 'released') return utter(draft, [...told, say('desk.with_bot')]);
  draft.prefix.push(...told);
  begin(draft, RATING, {});
  settle(draft);
};
