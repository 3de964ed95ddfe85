/** The launcher and its panel, inside a shadow root: neither page's styles reach the other. */
export const styles = `
:host {
  all: initial;
}

.launcher {
  position: fixed;
  right: max(1.25rem, env(safe-area-inset-right));
  bottom: max(1.25rem, env(safe-area-inset-bottom));
  z-index: 2147483000;
  display: grid;
  place-items: center;
  width: 60px;
  height: 60px;
  padding: 0;
  border: 0;
  border-radius: 20px;
  background: #0f5c56;
  color: #fff;
  box-shadow: 0 2px 6px rgb(0 0 0 / 18%), 0 10px 28px rgb(16 42 38 / 28%);
  cursor: pointer;
}

.launcher:hover {
  background: #0b4a45;
}

.launcher:focus-visible {
  outline: 3px solid #fff;
  outline-offset: 0;
  box-shadow: 0 0 0 6px #0f5c56;
}

.launcher svg {
  width: 28px;
  height: 28px;
  fill: none;
  stroke: currentcolor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}

.panel {
  position: fixed;
  right: max(1.25rem, env(safe-area-inset-right));
  bottom: calc(max(1.25rem, env(safe-area-inset-bottom)) + 76px);
  z-index: 2147483000;
  width: 400px;
  height: min(680px, calc(100dvh - 116px));
  overflow: hidden;
  border-radius: 20px;
  background: Canvas;
  box-shadow: 0 2px 8px rgb(0 0 0 / 14%), 0 20px 60px rgb(16 42 38 / 30%);
}

.panel[hidden] {
  display: none;
}

iframe {
  display: block;
  width: 100%;
  height: 100%;
  border: 0;
}

/* A small screen belongs to the chat; its own header closes it. */
@media (max-width: 30rem), (max-height: 30rem) {
  .panel {
    inset: 0;
    width: auto;
    height: auto;
    border-radius: 0;
  }
}

@media (forced-colors: active) {
  .launcher,
  .panel {
    border: 1px solid ButtonText;
  }
}
`;
