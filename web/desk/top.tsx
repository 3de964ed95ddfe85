import { useState } from 'preact/hooks';
import { CloseIcon, Mark, MenuIcon } from '../common/icons.tsx';
import { KeysIcon } from './icons.tsx';
import { keepLiking, likes } from './keep.ts';
import type { Desk } from './use-desk.ts';
import { words } from './words.ts';

const Menu = ({ name, signOut }: { name: string; signOut(): void }) => {
  const [sound, setSound] = useState(likes('sound'));
  const turn = (): void => {
    keepLiking('sound', !sound);
    setSound(!sound);
  };
  return (
    <>
      <button type="button" class="me" popovertarget="menu" aria-label={`${words.menu}: ${name}`}>
        <bdi>{name}</bdi>
        <MenuIcon />
      </button>
      <div class="menu" id="menu" popover="auto">
        <label class="menu-item">
          <input type="checkbox" checked={sound} onChange={turn} />
          {words.sound}
        </label>
        <button type="button" class="menu-item" popovertarget="menu" popovertargetaction="hide" onClick={signOut}>
          {words.signOut}
        </button>
      </div>
    </>
  );
};

/** What there is to tell has a place of its own, so that telling it moves nothing. */
const Notice = ({ state, dispatch }: Pick<Desk, 'state' | 'dispatch'>) => {
  const { line, notice } = state;
  const offline = line === 'offline' ? words.offline : '';
  const text = offline || notice?.text || '';
  return (
    <div class="notice" data-kind={offline ? 'trouble' : notice?.kind} data-empty={text === ''}>
      <p role="status">{text}</p>
      {!offline && notice && (
        <button type="button" class="icon-button" title={words.close} onClick={() => dispatch({ type: 'notice', notice: undefined })}>
          <CloseIcon />
          <span class="unseen">{words.close}</span>
        </button>
      )}
    </div>
  );
};

export const Top = ({ desk, help }: { desk: Desk; help(): void }) => {
  const { me } = desk.state;
  return (
    <header class="top">
      <Mark />
      <h1>{words.title}</h1>
      {me?.sandbox && (
        <span class="chip chip-warm" title={words.sandboxTip}>
          {words.sandbox}
        </span>
      )}
      <Notice {...desk} />
      <button type="button" class="icon-button" title={`${words.help} (?)`} aria-keyshortcuts="?" onClick={help}>
        <KeysIcon />
        <span class="unseen">{words.help}</span>
      </button>
      {me && <Menu name={me.agent.name} signOut={desk.signOut} />}
    </header>
  );
};
