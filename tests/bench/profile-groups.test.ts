import { expect, test } from '@jest/globals';
import { groupOfFile, groupsOf, type Profile } from '../../bot/commands/bench/profile-groups.ts';

const ROOT = '/app/dist/';

test.each([
  ['node:_http_outgoing', 'node: http'],
  ['node:internal/streams/readable', 'node: streams'],
  ['node:internal/crypto/hash', 'node: crypto'],
  ['node:internal/abort_controller', 'node: events, abort signals'],
  ['node:internal/fs/promises', 'node: other'],
  ['file:///app/node_modules/node-fetch/src/index.js', 'node-fetch'],
  ['file:///app/node_modules/@redis/client/dist/lib/client/index.js', '@redis/client'],
  ['file:///app/node_modules/a/node_modules/b/index.js', 'b'],
  ['file:///app/dist/bot/store/mailbox.js', 'bot/store/mailbox.ts'],
  ['file:///elsewhere/x.js', 'other files'],
])('%s belongs to %s', (url, group) => {
  expect(groupOfFile(url, ROOT)).toBe(group);
});

test('time is self time; built-in functions belong to their callers, and waiting to nobody', () => {
  const node = (id: number, functionName: string, url: string, children?: number[]) => ({ id, callFrame: { functionName, url }, children });
  const profile: Profile = {
    nodes: [
      node(1, '(root)', '', [2, 5, 6]),
      node(2, 'commit', 'file:///app/dist/bot/store/mailbox.js', [3]),
      node(3, 'parse', '', [4]),
      node(4, 'reviver', 'file:///app/node_modules/zod/index.js'),
      node(5, '(idle)', ''),
      node(6, '(garbage collector)', ''),
    ],
    samples: [2, 3, 4, 5, 6, 3],
    timeDeltas: [1_000, 2_000, 500, 90_000, 1_500, 1_000],
  };
  expect(groupsOf(profile, ROOT)).toEqual([
    { group: 'bot/store/mailbox.ts', ms: 4 },
    { group: 'garbage collection', ms: 1.5 },
    { group: 'zod', ms: 0.5 },
  ]);
});
