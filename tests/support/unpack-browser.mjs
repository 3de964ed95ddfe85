/**
 * The browser that comes as a package, the same wherever the tests run: unpacked once beside the packages, as a whole or not at all, since several
 * suites may want it at once. Prints as JSON where it is and what its environment must say; null where it does not run.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../../node_modules/.cache/browser', import.meta.url));

/** The package's own names only places that it knows; without one for its cache the browser would leave that where it was started. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir>${home.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}/cache</cachedir>
</fontconfig>
`;

/** The package unpacks into the folder for temporary files, and brings system libraries along only where it believes itself on a bare function host. */
const unpackedIn = async (folder) => {
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  const { default: bundle } = await import('@sparticuz/chromium');
  const executablePath = await bundle.executablePath();
  const { FONTCONFIG_PATH, LD_LIBRARY_PATH } = process.env;
  return { executablePath, env: { FONTCONFIG_PATH, LD_LIBRARY_PATH } };
};

/** Whoever was faster has left the same there. */
const settle = (aside) => {
  try {
    renameSync(aside, home);
  } catch {
    rmSync(aside, { recursive: true });
  }
};

const find = async () => {
  if (existsSync(home)) return unpackedIn(home);
  mkdirSync(dirname(home), { recursive: true });
  const aside = mkdtempSync(`${home}-`);
  const found = await unpackedIn(aside);
  writeFileSync(join(aside, 'fonts', 'fonts.conf'), fontsConf);
  settle(aside);
  return JSON.parse(JSON.stringify(found).replaceAll(aside, home));
};

const runsHere = process.platform === 'linux' && process.arch === 'x64';
process.stdout.write(JSON.stringify(runsHere ? await find() : null));
