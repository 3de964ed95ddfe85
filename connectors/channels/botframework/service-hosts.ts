/**
 * Where replies may go. An activity names the address of its own answers and the bot's token travels there, so only hosts on a list are
 * ever spoken to; names and numbers that merely lead to such a host, or into a private network, are not on it.
 */

/** Hosts of the public cloud's channels. A leading dot stands for everything below. */
const MICROSOFT: readonly string[] = ['.botframework.com', 'smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The address in its normal form, or undefined when nothing may be sent there. */
export type ServiceHosts = (serviceUrl: string) => string | undefined;

/** `loopback`: plain HTTP to this very machine is allowed too. `microsoft`: the bot can prove to Microsoft's hosts who it is. */
export const createServiceHosts = (options: { microsoft: boolean; listed: readonly string[]; loopback: boolean }): ServiceHosts => {
  const listed = [...(options.microsoft ? MICROSOFT : []), ...options.listed];
  const isListed = (host: string): boolean => listed.some((one) => (one.startsWith('.') ? host.endsWith(one) : host === one));
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return undefined;
    const url = new URL(serviceUrl);
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined;
    // The parser has already turned decimal, octal and hexadecimal forms of an address into the usual one.
    const toListed = url.protocol === 'https:' && url.port === '' && isListed(url.hostname);
    const toLoopback = options.loopback && /^https?:$/.test(url.protocol) && LOOPBACK.includes(url.hostname);
    return toListed || toLoopback ? url.href : undefined;
  };
};

export const isLoopback = (text: string): boolean => URL.canParse(text) && LOOPBACK.includes(new URL(text).hostname);
