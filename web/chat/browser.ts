/** The browser as the connection wants it, and what belongs to this visitor's browser rather than to the conversation. */

import { after, openSocket } from '../common/browser.ts';
import type { ConnectionOptions } from './connection.ts';
import { type Language, languageOf } from './languages.ts';

export const browserPorts: Omit<ConnectionOptions, 'tell'> = {
  origin: '',
  fetch: (url, init) => fetch(url, init),
  openSocket,
  after,
  now: Date.now,
  random: Math.random,
};

const KEPT = 'banter.language';

/** The language this visitor chose before, or the one the embedding page asks for; undefined: the server's. */
export const preferredLanguage = (): Language | undefined => {
  const asked = languageOf(new URLSearchParams(location.search).get('language'));
  try {
    return languageOf(localStorage.getItem(KEPT)) ?? asked;
  } catch {
    return asked; // storage is off
  }
};

export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
};

/** The page that shows this chat in a frame, if there is one. */
const host = window.parent === window ? undefined : window.parent;
export const isEmbedded = host !== undefined;

/** Asks the embedding page to close the chat. It is told nothing else, so any origin may hear it. */
export const askToClose = (): void => host?.postMessage('banter:close', '*');

/** Runs when the embedding page has opened the chat. */
export const whenOpened = (run: () => void): (() => void) => {
  const hear = ({ source, data }: MessageEvent<unknown>) => {
    if (host && source === host && data === 'banter:open') run();
  };
  addEventListener('message', hear);
  return () => removeEventListener('message', hear);
};

/**
 * Keeps the page as tall as what is really visible: some on-screen keyboards cover the page instead of
 * making it shorter. A pinch zoom also shrinks the visible part and must not move anything.
 */
export const followKeyboard = (): void => {
  const view = window.visualViewport;
  view?.addEventListener('resize', () => {
    if (view.scale === 1) document.documentElement.style.setProperty('--visible-height', `${view.height}px`);
  });
};
