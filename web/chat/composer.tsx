import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { grow } from '../common/grow.ts';
import { SendIcon } from '../common/icons.tsx';
import type { Words } from './words.ts';

/** The server takes no more, in UTF-16 units. */
const LONGEST = 2000;
/** With so few characters left the count is shown. */
const FEW = 200;

type Props = { words: Words; field: RefObject<HTMLTextAreaElement | null>; send(text: string): void };

export const Composer = ({ words, field, send }: Props) => {
  const [text, setText] = useState('');
  const number = new Intl.NumberFormat(words.locale);
  const left = LONGEST - text.length;
  const tooLong = left < 0;
  const ready = text.trim() !== '' && !tooLong;

  useLayoutEffect(() => {
    if (field.current) grow(field.current);
  }, [text, field]);

  const submit = (event: Event): void => {
    event.preventDefault();
    if (!ready) return;
    send(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Enter picks a candidate; Safari tells it only by the key code.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    submit(event);
  };

  return (
    <form class="composer" onSubmit={submit}>
      <div class={tooLong ? 'field field-wrong' : 'field'}>
        <label class="unseen" for="composer">
          {words.composer}
        </label>
        <textarea
          id="composer"
          ref={field}
          rows={1}
          value={text}
          placeholder={words.placeholder}
          autocomplete="off"
          enterkeyhint="send"
          aria-invalid={tooLong}
          aria-describedby="composer-limit"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {/* Pressing the button must not close the on-screen keyboard. */}
        <button type="submit" class="send" aria-disabled={!ready} onPointerDown={(event) => event.preventDefault()}>
          <SendIcon />
          <span class="unseen">{words.send}</span>
        </button>
      </div>
      {/* Said once when the limit is passed; the count beside it changes with every key and is only shown. */}
      <p class="limit" id="composer-limit" role="status">
        {tooLong && words.tooLong(number.format(LONGEST))}
      </p>
      {left < FEW && (
        <p class="count" aria-hidden="true">
          {tooLong ? words.over(number.format(-left)) : words.left(number.format(left))}
        </p>
      )}
    </form>
  );
};
