/** What a running Banter says of itself: where it is, what it uses, and who gets data. */
import type { Config } from './config.ts';

export type About = {
  page: string;
  /** The same on this machine. */
  local: string;
  redis: string;
  sandbox: { url: string; banks: string[]; linkedTo: string | undefined } | undefined;
  /** Where agents sign in; undefined: nowhere. */
  desk: string | undefined;
  messenger: boolean;
  botFramework: 'off' | 'loopback' | 'on';
  /** Who gets data that leaves this machine: platforms and banks. */
  sendsTo: string[];
};

/** What is to be told of the banks. */
type Told = {
  banks: readonly { name: string }[];
  sandbox: { url: string; customers(): { key: string; name: string }[] } | undefined;
};

export const aboutThis = (config: Config, port: number, redis: string, { sandbox, banks }: Told): About => {
  const { autolink } = config.sandbox;
  const customers = sandbox?.customers() ?? [];
  const linked = autolink === '1' ? customers[0] : customers.find(({ key }) => key === autolink);
  const platforms = [
    ...(config.messenger ? [new URL(config.messenger.graphUrl).host] : []),
    ...(config.botFramework?.appId === undefined ? [] : ['the Bot Framework']),
  ];
  const page = config.publicUrl ?? `http://localhost:${port}`;
  return {
    page,
    local: `http://127.0.0.1:${port}`,
    redis,
    sandbox: sandbox && {
      url: sandbox.url.replace('127.0.0.1', 'localhost'),
      banks: banks.map(({ name }) => name),
      linkedTo: linked?.name,
    },
    desk: config.desk.provider || sandbox ? `${page}/desk` : undefined,
    messenger: config.messenger !== undefined,
    botFramework: config.botFramework === undefined ? 'off' : config.botFramework.appId === undefined ? 'loopback' : 'on',
    sendsTo: [...platforms, ...(sandbox ? [] : banks.map(({ name }) => name))],
  };
};
