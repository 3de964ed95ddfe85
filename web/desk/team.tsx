import type { Desk } from '../../bot/wire.ts';
import { roughly } from './times.ts';
import { words } from './words.ts';

/** For supervisors: how much waits, and who has how much. */
export const Team = ({ desk: { load, people } }: { desk: Desk }) => (
  <section class="team" aria-label={words.load}>
    {load && (
      <dl class="figures">
        <div>
          <dt>{words.loadWaiting}</dt>
          <dd>{load.waiting}</dd>
        </div>
        <div>
          <dt>{words.loadLongest}</dt>
          <dd>{load.waiting > 0 ? roughly(load.longestMs) : '–'}</dd>
        </div>
        <div>
          <dt>{words.loadMedian}</dt>
          <dd>{load.medianWaitMs === null ? words.unknown : roughly(load.medianWaitMs)}</dd>
        </div>
      </dl>
    )}
    <ul class="people">
      {people.map(({ id, name, here, has }) => (
        <li key={id}>
          <bdi>{name}</bdi>
          <span class={here ? 'chip chip-good' : 'chip'}>{here ? words.here : words.away}</span>
          <span class="people-has">{words.has(has)}</span>
        </li>
      ))}
    </ul>
  </section>
);
