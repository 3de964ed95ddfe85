/** The command line of `npm run conform`: what is wanted, or a clear word about what is wrong with it. */
import { parseArgs } from 'node:util';
import { type Standard, standards } from '../../../connectors/banks/open.ts';
import { Trouble } from '../operator.ts';
import { conform, inSandbox } from './conform.ts';
import { readDescription, Unusable } from './description.ts';
import { isConforming, reportOf } from './report.ts';

const USAGE = `Usage: npm run conform -- DIALECT FILE [--strict]

  DIALECT   ${standards.join(' or ')}
  FILE      an OpenAPI description, 3.0 or 3.1, YAML or JSON
  --strict  what a bank of the sandbox does against it on purpose counts too`;

/** Resolves to whether nothing was against the description. Throws Trouble. */
export const runConform = async (args: string[], print: (line: string) => void): Promise<boolean> => {
  const options = { strict: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [dialect, file, ...more] = positionals;
  if (dialect === undefined || file === undefined || more.length > 0) throw new Trouble(USAGE);
  if (!isStandard(dialect)) throw new Trouble(`There is no dialect ${dialect}: it must be ${standards.join(' or ')}.`);
  try {
    const wanted = { standard: dialect, description: await readDescription(file), strict: values.strict };
    const ran = await inSandbox((sandbox) => conform(sandbox, wanted));
    for (const line of reportOf(ran)) print(line);
    return isConforming(ran);
  } catch (error) {
    throw error instanceof Unusable ? new Trouble(error.message) : error;
  }
};

const isStandard = (name: string): name is Standard => standards.some((one) => one === name);
