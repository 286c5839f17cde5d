import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A source file and what it imports as one module that Node can run, in a place from which packages are found.
 *
 * @type {(source: string) => Promise<string>}
 */
export async function build(source) {
  const outfile = join(root, 'node_modules/.cache/shixiang', source.replace(/\.ts$/, '.mjs'));
  await bundle({
    entryPoints: [join(root, source)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.12',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}
