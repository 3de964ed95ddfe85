import type { ServiceClientCredentialsFactory } from 'botframework-connector';

export type BotFrameworkOptions = {
  appType?: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMsi';
  /** Unset: nobody is authenticated. Only for development, and only for peers on the loopback interface, which the HTTP server checks. */
  appId?: string | undefined;
  appPassword?: string | undefined;
  tenantId?: string | undefined;
  /** Where the keys that sign incoming activities are published; unset: Microsoft's public cloud. */
  openIdMetadata?: string | undefined;
  /** Hosts that replies may go to besides Microsoft's: `host.example`, or `.example` for all below it. */
  serviceHosts?: readonly string[];
  /** `hub`: who wants a person is handed to an agent hub between the channel and this bot. Unset: `desk`, people write from here. */
  handOff?: 'desk' | 'hub';
  development: boolean;
  /** Real time in Unix milliseconds. */
  now: () => number;
  /** Only codes and counts, never a customer's words. */
  log?: (event: string, fields: Record<string, string | number>) => void;
  /** How the bot proves who it is when it sends; unset: by the app type and password above. */
  credentials?: ServiceClientCredentialsFactory;
};
