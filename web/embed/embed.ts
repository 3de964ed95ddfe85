/**
 * Puts the chat on another page: `<script src="https://chat.bank.example/embed.js" async></script>`.
 *
 * `data-language` (`en`, `es`) and `data-title` may be added. Until the visitor opens the chat nothing is loaded
 * from it and no cookie is set. The two pages tell each other only "opened" and "please close".
 */

import { type Language, languageOf } from '../chat/languages.ts';
import { styles } from './styles.ts';

const words: { readonly [L in Language]: { title: string; close: string } } = {
  en: { title: 'Chat with Banter', close: 'Close the chat' },
  es: { title: 'Chat con Banter', close: 'Cerrar el chat' },
};

const SVG = 'http://www.w3.org/2000/svg';

const drawing = (path: string): SVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
};

const BUBBLE = 'M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-4.5 4v-4H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM8 11h8';
const CROSS = 'M6 6l12 12M18 6L6 18';

const embed = (script: HTMLScriptElement): void => {
  const { origin } = new URL(script.src);
  const asked = languageOf(script.dataset.language);
  const { title: ownTitle, close: closeLabel } = words[asked ?? languageOf(document.documentElement.lang) ?? 'en'];
  const title = script.dataset.title || ownTitle;

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  // A constructed style sheet passes the content security policy of any page.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];

  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.hidden = true;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', title);
  const launcher = document.createElement('button');
  launcher.type = 'button';
  launcher.className = 'launcher';
  root.append(launcher, panel);

  let frame: HTMLIFrameElement | undefined;
  const greet = (): void => frame?.contentWindow?.postMessage('banter:open', origin);

  const load = (): HTMLIFrameElement => {
    const created = document.createElement('iframe');
    created.title = title;
    created.src = `${origin}/${asked ? `?language=${asked}` : ''}`;
    created.addEventListener('load', greet);
    panel.append(created);
    return created;
  };

  const show = (open: boolean): void => {
    panel.hidden = !open;
    launcher.setAttribute('aria-expanded', String(open));
    launcher.setAttribute('aria-label', open ? closeLabel : title);
    launcher.replaceChildren(drawing(open ? CROSS : BUBBLE));
  };
  const open = (): void => {
    show(true);
    frame ??= load();
    frame.focus();
    greet();
  };
  const close = (): void => {
    show(false);
    launcher.focus();
  };

  launcher.addEventListener('click', () => (panel.hidden ? open() : close()));
  host.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !panel.hidden) close();
  });
  addEventListener('message', ({ source, origin: sender, data }: MessageEvent<unknown>) => {
    if (sender === origin && source === frame?.contentWindow && data === 'banter:close') close();
  });
  show(false);
  document.body.append(host);
};

// Only while the script runs does the page tell which element it is.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  if (document.body) embed(script);
  else addEventListener('DOMContentLoaded', () => embed(script), { once: true });
}
