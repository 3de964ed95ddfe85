import { test } from '@jest/globals';
import { createSimulator } from '../simulation/simulate.ts';
import { writeFileSync } from 'node:fs';
test('x', async () => { const lines: string[] = []; const s = await createSimulator()(Number(process.env.SEED), (l) => void lines.push(l)); writeFileSync('/tmp/story.txt', lines.join('\n') + '\n' + JSON.stringify(s)); });
