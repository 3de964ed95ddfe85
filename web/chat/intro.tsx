import { Mark } from '../common/icons.tsx';
import type { Words } from './words.ts';

/** What stands there before the first message: part of the page, not of the conversation. */
export const Intro = ({ words, say }: { words: Words; say(text: string): void }) => (
  <section class="intro" aria-labelledby="greeting">
    <Mark />
    <h2 id="greeting">{words.greeting}</h2>
    <p>{words.introduction}</p>
    <ul class="suggestions" aria-label={words.suggestionsLabel}>
      {words.suggestions.map((suggestion) => (
        <li key={suggestion}>
          <button type="button" class="pill" onClick={() => say(suggestion)}>
            {suggestion}
          </button>
        </li>
      ))}
    </ul>
  </section>
);
