/** The suites of what works on the store once more, on a cluster, where answers come in another order than on one server. */
process.env.STORE = 'cluster';
for (const suite of ['worker', 'lane', 'lane-words']) await import(`./${suite}.test.ts`);

// What they register is all there is here.
export {};
