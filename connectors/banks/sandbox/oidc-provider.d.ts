/** Two of its files by their own names: its front door warns of runtimes that it was not released for. */
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider';
}
declare module 'oidc-provider/lib/helpers/errors.js' {
  import { errors } from 'oidc-provider';
  export const InvalidRequest: typeof errors.InvalidRequest;
}
