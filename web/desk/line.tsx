import type { Line } from '../../bot/wire.ts';
import { clockTime } from '../common/times.ts';
import { draftOf, hasIt, type State } from './state.ts';
import { useTicking } from './ticking.tsx';
import { span } from './times.ts';
import { channelName, locale, skills, whys, words } from './words.ts';

/** How long it has been; it ticks in place and is not read aloud at every tick. */
export const Clock = ({ since, label }: { since: number; label: string }) => {
  const text = useTicking((now) => span(now - since));
  return (
    <span class="clock" title={label}>
      <span aria-hidden="true">{text}</span>
      <span class="unseen">{`${label} ${words.since(clockTime(since, locale))}`}</span>
    </span>
  );
};

const LineClock = ({ line, mine }: { line: Line; mine: boolean }) => {
  if (line.owner.who === 'queue') return <Clock since={line.since} label={words.waitingFor} />;
  if (mine && line.unansweredSince !== null) return <Clock since={line.unansweredSince} label={words.unanswered} />;
  return mine ? <span class="clock">{words.answered}</span> : null;
};

export const ownerWords = ({ owner }: Line): string => {
  if (owner.who === 'agent') return words.withAgent(owner.name);
  return owner.who === 'bot' ? words.withBot : owner.who === 'queue' ? words.withQueue : words.withElsewhere;
};

const Badges = ({ line, state, mine }: { line: Line; state: State; mine: boolean }) => {
  const chosen = state.open?.name === line.name;
  const draft = draftOf(state, line.name);
  const notSent = state.outbox.some(({ name, is }) => name === line.name && is !== 'taken');
  const kept = line.reservedFor;
  const foreign = !mine && line.owner.who !== 'queue';
  return (
    <span class="badges">
      {kept && <bdi class="chip chip-warm">{kept.id === state.me?.agent.id ? words.reservedForYou : words.reserved(kept.name)}</bdi>}
      {line.looking.length > 0 && <bdi class="chip">{words.looking(line.looking.join(', '))}</bdi>}
      {notSent && <span class="chip chip-bad">{words.notSentHere}</span>}
      {!chosen && (draft.reply !== '' || draft.note !== '') && <span class="chip">{words.draft}</span>}
      {foreign && <bdi class="chip">{ownerWords(line)}</bdi>}
    </span>
  );
};

/** One customer in the list: who, why, their last words, how long they wait. */
export const LineItem = ({ line, state, pick }: { line: Line; state: State; pick(name: string): void }) => {
  const mine = hasIt(state.me?.agent, line);
  const chosen = state.open?.name === line.name;
  return (
    <li>
      <button
        type="button"
        class={`line line-${line.skill}`}
        data-name={line.name}
        aria-current={chosen ? 'true' : undefined}
        onClick={() => pick(line.name)}
      >
        <span class="line-top">
          <strong>{whys[line.why]}</strong>
          <LineClock line={line} mine={mine} />
        </span>
        <span class="line-who">
          {line.kind === 'case' ? words.case : channelName(line.channel)} · {words.languages[line.language]} · {skills[line.skill]}
        </span>
        <bdi class="line-preview" lang={line.preview && line.language !== 'any' ? line.language : undefined}>
          {line.preview || words.noWords}
        </bdi>
        <Badges line={line} state={state} mine={mine} />
      </button>
    </li>
  );
};
