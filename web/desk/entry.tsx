import type { Bubble, Delivery, Entry } from '../../bot/wire.ts';
import { Mark } from '../common/icons.tsx';
import { clockTime, moment } from '../common/times.ts';
import type { Outgoing, Shown } from './entries.ts';
import { Text } from './text.tsx';
import { happening, happeningNote, locale, plain, sureness, words } from './words.ts';

export type EntryDeeds = { again(outgoing: Outgoing): void; takeBack(id: string): void };
type Props = { shown: Shown; now: number; offline: boolean; newestOwn: boolean; lang: string | undefined; deeds: EntryDeeds };

const authorOf = (entry: Entry): string => {
  switch (entry.who) {
    case 'customer':
      return words.customer;
    case 'bot':
      return words.bot;
    case 'agent':
      return entry.mine ? words.you : entry.name;
    case 'note':
      return words.note(entry.mine ? words.you : entry.name);
    case 'system':
      return words.system;
  }
};

const OutgoingNote = ({ outgoing, offline, deeds }: { outgoing: Outgoing; offline: boolean; deeds: EntryDeeds }) => {
  if (typeof outgoing.is === 'string') return <p class="delivery">{offline ? words.sendingOffline : words.sending}</p>;
  return (
    <p class="delivery delivery-bad">
      {words.refused(outgoing.is.refused)}
      <button type="button" class="link" onClick={() => deeds.again(outgoing)}>
        {words.tryAgain}
      </button>
      <button type="button" class="link" onClick={() => deeds.takeBack(outgoing.id)}>
        {words.takeBack}
      </button>
    </p>
  );
};

const DeliveryNote = ({ delivery, always }: { delivery: Delivery; always: boolean }) => {
  if (delivery.is === 'failed') return <p class="delivery delivery-bad">{words.failed(delivery.why)}</p>;
  return always || delivery.is === 'waiting' ? <p class="delivery">{words.delivery[delivery.is]}</p> : null;
};

const BubbleItem = ({ bubble, lang }: { bubble: Bubble; lang: string | undefined }) =>
  'text' in bubble ? (
    <Text kind="bubble" text={bubble.text} lang={lang} />
  ) : (
    <div class="card" lang={lang}>
      <p class="card-title" dir="auto">
        {bubble.title}
      </p>
      <dl>
        {bubble.lines.map(({ label, value }, row) => (
          <div key={row} class="card-row">
            <dt dir="auto">{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );

const Body = ({ entry, lang }: { entry: Exclude<Entry, { who: 'system' }>; lang: string | undefined }) => {
  if (entry.who !== 'bot') {
    return (
      <>
        <Text kind="bubble" text={entry.text} lang={lang} />
        {entry.who === 'customer' && (entry.pressed || entry.understood) && (
          <p class="under">
            {[
              entry.pressed && words.pressed,
              entry.understood && words.understood(plain(entry.understood.intent), sureness(entry.understood.confidence)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </>
    );
  }
  return (
    <>
      {entry.bubbles.map((bubble, i) => (
        <BubbleItem key={i} bubble={bubble} lang={lang} />
      ))}
      {entry.choices.length > 0 && (
        <p class="under">
          {words.choices}
          {entry.choices.map((choice, i) => (
            <bdi key={i} class="choice" lang={lang}>
              {choice}
            </bdi>
          ))}
        </p>
      )}
    </>
  );
};

const Happened = ({ entry }: { entry: Entry & { who: 'system' } }) => {
  const note = happeningNote(entry);
  return (
    <div class="happened">
      <p>
        <bdi>{happening(entry)}</bdi> <time dateTime={new Date(entry.at).toISOString()}>{clockTime(entry.at, locale)}</time>
      </p>
      {note && <Text kind="happened-note" text={note} />}
    </div>
  );
};

/** One thing that was said or happened. Who it was is part of its name, so that nobody has to see sides or colours. */
export const EntryItem = ({ shown, now, offline, newestOwn, lang, deeds }: Props) => {
  const { key, entry, outgoing, first, apart } = shown;
  const author = authorOf(entry);
  const time = clockTime(entry.at, locale);
  return (
    <li class={first ? `item by-${entry.who} first` : `item by-${entry.who}`} data-mine={'mine' in entry && entry.mine}>
      {apart && (
        <p class="moment">
          <time dateTime={new Date(entry.at).toISOString()}>{moment(entry.at, now, locale)}</time>
        </p>
      )}
      <article class="message" aria-labelledby={`by-${key}`}>
        <span class="unseen" id={`by-${key}`}>
          {author}, {time}
        </span>
        {entry.who === 'system' ? (
          <Happened entry={entry} />
        ) : (
          <>
            {first && <Speaker entry={entry} author={author} time={time} />}
            <Body entry={entry} lang={entry.who === 'note' ? undefined : lang} />
            {outgoing ? (
              <OutgoingNote outgoing={outgoing} offline={offline} deeds={deeds} />
            ) : (
              'delivery' in entry && <DeliveryNote delivery={entry.delivery} always={newestOwn} />
            )}
          </>
        )}
      </article>
    </li>
  );
};

const Speaker = ({ entry, author, time }: { entry: Entry; author: string; time: string }) => (
  <p class="speaker" aria-hidden="true">
    {entry.who === 'bot' && <Mark />}
    <bdi>{entry.who === 'note' ? (entry.mine ? words.you : entry.name) : author}</bdi>
    {entry.who === 'note' && <span class="note-mark">{words.noteMark}</span>}
    <span class="speaker-time">{time}</span>
  </p>
);
