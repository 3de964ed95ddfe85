/** Suites of the store once more, on a cluster. STORE=cluster in the environment runs any other suite there too. */
process.env.STORE = 'cluster';
const suites = [
  'mailbox',
  'lanes',
  'owner',
  'tries',
  'aside',
  'log',
  'signals',
  'interleavings',
  'sessions',
  'archive',
  'rotation',
  'grants',
  'consents',
  'record',
];
for (const suite of suites) await import(`./${suite}.test.ts`);

// What they register is all there is here.
export {};
