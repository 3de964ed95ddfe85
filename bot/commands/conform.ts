/**
 * `npm run conform -- DIALECT FILE`: reads all that a connector can read at the sandbox's banks of its dialect, and holds every request and every answer against
 * the OpenAPI description in FILE. For developers: the validator is not there after `npm ci --omit=dev`.
 */
import { runConform } from './conform/command.ts';
import { asOperator, print } from './operator.ts';

await asOperator(async (args) => {
  if (!(await runConform(args, print))) process.exitCode = 1;
});
