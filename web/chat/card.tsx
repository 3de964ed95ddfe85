import type { Bars as BarsOf, Card as CardBlocks, Row } from './activities.ts';

/** One picture with a bar at the end of each row. What it shows, the rows say in words. */
const Bars = ({ name, widths }: BarsOf) => (
  <div class="bars" role="img" aria-label={name}>
    {widths.map((width, row) => (
      <svg key={row} aria-hidden="true">
        <rect width={`${width}%`} />
      </svg>
    ))}
  </div>
);

const Rows = ({ rows, bars }: { rows: readonly Row[]; bars?: BarsOf }) => (
  <div class="card-rows">
    <dl>
      {rows.map(({ label, value }, row) => (
        <div key={row} class="card-row">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    {bars && <Bars {...bars} />}
  </div>
);

/** An account card: a title and figures that line up, with bars where looking beats reading. */
export const Card = ({ blocks, lang }: { blocks: CardBlocks; lang: string | undefined }) => (
  <div class="card" lang={lang}>
    {blocks.map((block, i) => {
      if (block.kind === 'rows') return <Rows key={i} {...block} />;
      if (block.kind === 'link')
        // Opens beside the chat, which stays where it is.
        return (
          <a key={i} class="card-link" href={block.url} target="_blank" rel="noreferrer">
            {block.label}
          </a>
        );
      return (
        <p key={i} class={block.strong ? 'card-title' : 'card-text'}>
          {block.text}
        </p>
      );
    })}
  </div>
);
