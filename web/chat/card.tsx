import type { Card as CardBlocks } from './activities.ts';

/** An account card: a title and figures that line up. */
export const Card = ({ blocks, lang }: { blocks: CardBlocks; lang: string | undefined }) => (
  <div class="card" lang={lang}>
    {blocks.map((block, i) =>
      block.kind === 'text' ? (
        <p key={i} class={block.strong ? 'card-title' : 'card-text'}>
          {block.text}
        </p>
      ) : (
        <dl key={i} class="card-rows">
          {block.rows.map(({ label, value }, row) => (
            <div key={row} class="card-row">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ),
    )}
  </div>
);
