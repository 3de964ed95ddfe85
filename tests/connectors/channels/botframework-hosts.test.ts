import { describe, expect, test } from '@jest/globals';
import { createBotFramework } from '../../../connectors/channels/botframework/botframework.ts';
import { createServiceHosts } from '../../../connectors/channels/botframework/service-hosts.ts';
import { APP_ID, startBotFramework, startCanary } from '../../support/bot-framework-stand-in.ts';

describe('where replies may go', () => {
  const none = { microsoft: true, listed: [], loopback: false };
  test.each(['https://smba.trafficmanager.net/amer/', 'https://webchat.botframework.com/', 'https://smba.trafficmanager.net:443/teams/'])(
    '%s',
    (url) => {
      expect(createServiceHosts(none)(url)).toBe(new URL(url).href);
    },
  );

  test.each([
    '',
    'smba.trafficmanager.net',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://user@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://other.trafficmanager.net/',
    'https://smba.trafficmanager.net./',
    'https://evilbotframework.com/',
    'https://webchat.botframework.com/?to=x',
    'ftp://webchat.botframework.com/',
    'file:///etc/passwd',
    'http://127.0.0.1/',
    'http://localhost:6379/',
    'https://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
  ])('not to %s', (url) => {
    expect(createServiceHosts(none)(url)).toBeUndefined();
  });

  test.each([
    'http://127.0.0.2/',
    'http://2130706434/',
    'http://0177.0.0.2/',
    'http://0x7f.2/',
    'http://0.0.0.0/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.0.0.1/',
    'http://localhost.evil.example/',
  ])('not to %s, even with loopback allowed', (url) => {
    expect(createServiceHosts({ ...none, loopback: true })(url)).toBeUndefined();
  });

  test('hosts of a private deployment, when they are listed', () => {
    const hosts = createServiceHosts({ ...none, microsoft: false, listed: ['bots.example', '.internal.example'] });
    expect(hosts('https://bots.example/')).toBe('https://bots.example/');
    expect(hosts('https://a.internal.example/x/')).toBe('https://a.internal.example/x/');
    expect(hosts('https://internal.example/')).toBeUndefined();
    expect(hosts('https://webchat.botframework.com/')).toBeUndefined();
  });

  test('nobody is called at an address that is not on the list, on the way in or out', async () => {
    const service = await startBotFramework();
    const canary = await startCanary('0.0.0.0');
    try {
      const channel = createBotFramework({ appId: APP_ID, credentials: service.credentials, development: true, now: () => 0 });
      const hosts = ['127.0.0.1', '127.0.0.2', '2130706434', '0.0.0.0', '[::ffff:127.0.0.1]', 'localhost'];
      for (const serviceUrl of hosts.map((host) => `http://${host}:${canary.port}/`)) {
        const [from, recipient, conversation] = [{ id: 'u' }, { id: 'b' }, { id: 'c' }];
        const activity = { type: 'message', id: 'a', text: 'x', channelId: 'webchat', serviceUrl, from, recipient, conversation };
        const authorization = `Bearer ${await service.sign(serviceUrl)}`;
        const received = await channel.receive(new TextEncoder().encode(JSON.stringify(activity)), { authorization });
        expect(received).toMatchObject({ status: 403, arrived: [] });
        const to = { channel: 'botframework', account: 'webchat:b', user: 'u', thread: 'c', extra: { serviceUrl } };
        expect(await channel.send(to, { type: 'message' }, 'e#0', AbortSignal.timeout(2_000))).toMatchObject({ done: 'never' });
        await channel.signal?.(to, 'typing', AbortSignal.timeout(2_000));
      }
      expect(canary.connections()).toBe(0);
      // The canary does sing.
      await fetch(`http://127.0.0.1:${canary.port}/`);
      expect(canary.connections()).toBe(1);
    } finally {
      await Promise.all([canary.stop(), service.stop()]);
    }
  });
});
