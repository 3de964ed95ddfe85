/** `npm run intents`: everything a customer can ask for, one line each: name, tab, meaning. */
import { rooms } from '../../dialogs/index.ts';

for (const { name, meaning } of rooms.flatMap(({ intents }) => intents)) process.stdout.write(`${name}\t${meaning}\n`);
