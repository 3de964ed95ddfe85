import { render } from 'preact';
import { App } from './app.tsx';
import { followKeyboard } from './browser.ts';

const root = document.getElementById('app');
if (root) {
  followKeyboard();
  render(<App />, root);
}
