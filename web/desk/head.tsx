import type { ComponentChildren, RefObject } from 'preact';
import type { Line } from '../../bot/wire.ts';
import { PanelIcon } from './icons.tsx';
import { type Command, keyOf } from './keys.ts';
import { Clock, ownerWords } from './line.tsx';
import { hasIt, mayClaim, type State } from './state.ts';
import { channelName, skills, whys, words } from './words.ts';

/** What can be done with the open conversation. */
export type Dialog = 'transfer' | 'release' | 'resolve' | 'assign' | 'help' | { reveal: { account: string; name: string } };

type ActionProps = { command?: Command; main?: boolean; run(): void; children: ComponentChildren };

const Action = ({ command, main, run, children }: ActionProps) => (
  <button
    type="button"
    class={main ? 'button button-main' : 'button'}
    title={command && `${children} (${keyOf(command)})`}
    aria-keyshortcuts={command && keyOf(command)}
    onClick={run}
  >
    {children}
  </button>
);

type Props = {
  state: State;
  line: Line | undefined;
  panelOpen: boolean;
  panelButton: RefObject<HTMLButtonElement | null>;
  claim(): void;
  ask(dialog: Dialog): void;
  turnPanel(): void;
};

const Actions = ({ state, line, claim, ask }: Omit<Props, 'panelOpen' | 'panelButton' | 'turnPanel'>) => {
  if (!line) return null;
  const mine = hasIt(state.me?.agent, line);
  return (
    <>
      {state.me?.agent.supervisor && line.kind === 'conversation' && <Action run={() => ask('assign')}>{words.assign}</Action>}
      {line.kind === 'case' && (
        <Action command="resolve" main run={() => ask('resolve')}>
          {words.resolve}
        </Action>
      )}
      {mine && (
        <>
          <Action command="transfer" run={() => ask('transfer')}>
            {words.transfer}
          </Action>
          <Action command="release" run={() => ask('release')}>
            {words.release}
          </Action>
          <Action command="resolve" main run={() => ask('resolve')}>
            {words.resolve}
          </Action>
        </>
      )}
      {mayClaim(state, line) && (
        <Action command="claim" main run={claim}>
          {words.claim}
        </Action>
      )}
    </>
  );
};

/** Who it is about and why, who has it, and what can be done. */
export const Head = ({ panelOpen, panelButton, turnPanel, ...props }: Props) => {
  const { line, state } = props;
  return (
    <header class="head">
      <div class="head-who">
        <h2>{line ? whys[line.why] : words.loading}</h2>
        {line && (
          <p>
            {line.kind === 'case' ? words.case : channelName(line.channel)} · {words.languages[line.language]} · {skills[line.skill]}
            {!hasIt(state.me?.agent, line) && (
              <>
                {' '}
                · <bdi>{ownerWords(line)}</bdi>
              </>
            )}
            {line.looking.length > 0 && (
              <>
                {' '}
                · <bdi>{words.looking(line.looking.join(', '))}</bdi>
              </>
            )}
          </p>
        )}
      </div>
      {line?.owner.who === 'queue' && <Clock since={line.since} label={words.waitingFor} />}
      <div class="actions">
        <Actions {...props} />
        <button
          ref={panelButton}
          type="button"
          class="icon-button panel-button"
          title={`${words.panel} (${keyOf('panel')})`}
          aria-keyshortcuts={keyOf('panel')}
          aria-expanded={panelOpen}
          aria-controls="panel"
          onClick={turnPanel}
        >
          <PanelIcon />
          <span class="unseen">{words.panel}</span>
        </button>
      </div>
    </header>
  );
};
