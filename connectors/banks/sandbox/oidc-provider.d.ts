/** One of its files by its own name: its front door warns of runtimes that it was not released for. */
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider';
}
