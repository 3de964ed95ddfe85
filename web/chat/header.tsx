import { CloseIcon, Mark, MenuIcon } from '../common/icons.tsx';
import { askToClose, isEmbedded } from './browser.ts';
import { type Language, languages } from './languages.ts';
import type { Words } from './words.ts';

type Props = {
  words: Words;
  language: Language;
  sandbox: boolean;
  /** What or who speaks here. */
  nature: string;
  speak(language: Language): void;
  askForPerson(): void;
  signOut(): void;
};

/** The menu is a native popover: Escape, a click elsewhere and the way back of the focus are the browser's. */
const Menu = ({ words, language, speak, askForPerson, signOut }: Omit<Props, 'sandbox' | 'nature'>) => {
  const other: Language = language === 'en' ? 'es' : 'en';
  const item = { type: 'button', class: 'menu-item', popovertarget: 'menu', popovertargetaction: 'hide' } as const;
  return (
    <>
      <button type="button" class="round" popovertarget="menu">
        <MenuIcon />
        <span class="unseen">{words.menu}</span>
      </button>
      <div class="menu" id="menu" popover="auto">
        <button {...item} onClick={askForPerson}>
          {words.person}
        </button>
        <button {...item} lang={other} onClick={() => speak(other)}>
          {languages[other]}
        </button>
        <button {...item} onClick={signOut}>
          {words.signOut}
        </button>
      </div>
    </>
  );
};

export const Header = ({ sandbox, nature, ...menu }: Props) => (
  <header class="header">
    <div class="bar">
      <Mark />
      <div class="who">
        <h1>{menu.words.title}</h1>
        <p>{nature}</p>
      </div>
      <Menu {...menu} />
      {isEmbedded && (
        <button type="button" class="round" onClick={askToClose}>
          <CloseIcon />
          <span class="unseen">{menu.words.close}</span>
        </button>
      )}
    </div>
    {sandbox && <p class="sandbox">{menu.words.sandbox}</p>}
  </header>
);
