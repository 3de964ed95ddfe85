import type { Choice } from './activities.ts';

type Props = { label: string; choices: readonly Choice[]; choose(choice: Choice): void };

/** Shortcuts, never the only way: what they say can be typed as well. */
export const QuickReplies = ({ label, choices, choose }: Props) => (
  <ul class="quick-replies" aria-label={label}>
    {choices.map((choice, i) => (
      <li key={i}>
        <button type="button" class="pill" onClick={() => choose(choice)}>
          {choice.title}
        </button>
      </li>
    ))}
  </ul>
);
