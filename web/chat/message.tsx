import { Mark } from '../common/icons.tsx';
import { clockTime, moment } from '../common/times.ts';
import { Card } from './card.tsx';
import type { Delivery, Entry } from './state.ts';
import type { Words } from './words.ts';

type Props = { entry: Entry; words: Words; now: number; retry(key: string): void };

const DeliveryNote = ({ delivery, words, retry }: { delivery: Delivery; words: Words; retry(): void }) => {
  if (delivery === 'sending' || delivery === 'sent') {
    return (
      <p class="delivery" data-delivery={delivery}>
        {words[delivery]}
      </p>
    );
  }
  return (
    <p class="delivery delivery-failed" data-delivery={delivery}>
      {delivery === 'failed' ? words.notSent : words.notTaken}
      {delivery === 'failed' && (
        <button type="button" class="retry" onClick={retry}>
          {words.tryAgain}
        </button>
      )}
    </p>
  );
};

/**
 * One message: who, when, what. The author is part of its name, so that nobody has to see sides or colours. A person of the bank has a mark of
 * another shape and colour than the bot's, so that nobody takes one for the other.
 */
export const MessageItem = ({ entry, words, now, retry }: Props) => {
  const { key, message, delivery } = entry;
  const { own, person, name, text, cards, at, locale } = message;
  const author = own ? words.you : person ? words.fromTheBank(name) : name || words.title;
  const shown = text || (cards.length === 0 ? words.cannotShow : '');
  const iso = new Date(at).toISOString();
  const marks = ['item', own ? 'own' : 'theirs', entry.first && 'first', entry.last && 'last', entry.live && 'live'];
  return (
    <li class={marks.filter(Boolean).join(' ')}>
      {entry.apart && (
        <p class="moment">
          <time dateTime={iso}>{moment(at, now, words.locale)}</time>
        </p>
      )}
      {!own && entry.first && author !== words.title && (
        <p class="speaker" aria-hidden="true">
          {author}
        </p>
      )}
      <article class="message" aria-labelledby={`by-${key}`}>
        {!own &&
          entry.last &&
          (person ? (
            <span class="mark person" aria-hidden="true">
              {[...name][0]}
            </span>
          ) : (
            <Mark />
          ))}
        <span class="unseen" id={`by-${key}`}>
          {author}, {clockTime(at, words.locale)}
        </span>
        {shown && (
          <p class={text ? 'bubble' : 'bubble bubble-empty'} lang={text ? locale : undefined}>
            {shown}
          </p>
        )}
        {cards.map((blocks, i) => (
          <Card key={i} blocks={blocks} lang={locale} />
        ))}
        {delivery && <DeliveryNote delivery={delivery} words={words} retry={() => retry(key)} />}
      </article>
    </li>
  );
};
