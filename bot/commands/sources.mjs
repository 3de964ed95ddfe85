/** Where the sources lie, for the build. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Something in the sources is wrong; the message is what the compiler said. */
export class BuildError extends Error {}

export const filesUnder = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    : [];

export const copyInto = (to, file) => {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(file, to);
};
