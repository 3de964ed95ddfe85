/** The pages: web/NAME/NAME.tsx (or .ts) and NAME.css become NAME.js and NAME.css; pages and pictures beside them are copied. */
import { basename, dirname, extname, join } from 'node:path';
import { BuildError, copyInto, filesUnder, root } from './sources.mjs';

const STATIC = new Set(['.html', '.svg', '.png', '.ico', '.webmanifest']);
/** Embedded pages load it by a plain script tag; ours are modules. */
const PLAIN_SCRIPTS = new Set(['embed']);
/** Types leave no trace in what is built, so every other file in it is code of the server. */
const BROWSER_CODE = /^web\/|(^|\/)node_modules\/preact\//;

const nameOf = (file) => basename(file, extname(file));
const isEntry = (file) => /\.(tsx?|css)$/.test(file) && basename(dirname(file)) === nameOf(file);

/** Builds into a folder. Throws BuildError when the sources do not build. */
export const buildPages = async (to) => {
  const files = filesUnder('web');
  const entries = files.filter(isEntry);
  const esbuild = await import('esbuild');
  const bundle = (entryPoints, format) =>
    esbuild.build({
      absWorkingDir: root,
      entryPoints,
      entryNames: '[name]',
      outdir: to,
      format,
      bundle: true,
      minify: true,
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      metafile: true,
      logLevel: 'silent',
    });
  try {
    const built = await Promise.all([
      bundle(
        entries.filter((file) => !PLAIN_SCRIPTS.has(nameOf(file))),
        'esm',
      ),
      bundle(
        entries.filter((file) => PLAIN_SCRIPTS.has(nameOf(file))),
        'iife',
      ),
    ]);
    refuseServerCode(built.flatMap(({ metafile }) => Object.entries(metafile.inputs)));
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    throw new BuildError((await esbuild.formatMessages(error.errors, { kind: 'error', color: process.stderr.isTTY === true })).join(''));
  } finally {
    await esbuild.stop();
  }
  for (const file of files.filter((path) => STATIC.has(extname(path)))) copyInto(join(to, basename(file)), file);
};

const refuseServerCode = (inputs) => {
  const wrong = inputs.flatMap(([from, { imports }]) =>
    imports
      .filter(({ path, external }) => !external && BROWSER_CODE.test(from) && !BROWSER_CODE.test(path))
      .map(({ path }) => `${from} takes code from ${path}`),
  );
  if (wrong.length > 0) throw new BuildError(`Pages share types with the server and nothing else:\n${wrong.join('\n')}`);
};
