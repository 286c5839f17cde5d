// Build step: turns src/ into dist/**/*.cjs. Starting takes longer than checking one file, so what a check needs is one
// file, what it does not need is in others, and all of it is CommonJS, which Node loads in half the time of modules.
import crypto from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import os from 'node:os';
import { dirname, join, resolve } from 'node:path';
import threads from 'node:worker_threads';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import * as yaml from 'yaml';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What Node is started with, in a process or a thread. */
const entryPoints = ['src/cli/main.ts', 'src/cli/thread.ts'];

/** What is loaded one after the other: to check again what has not changed takes all but the last. */
const order = [
  'src/cli/main.ts',
  'src/cli/program.ts',
  'src/cli/actions/validate.ts',
  'src/cli/cached.ts',
  'src/reporters/text.ts',
  'src/cli/whole-run.ts',
].map((path) => resolve(path));

/** Loaded by what is asked at every tab, and reads no catalogue. */
const light = /(?:actions\/complet\w+|outline|explanations|lists\/index|field)\.ts$/u;

/**
 * Told what is loaded before a part that is loaded on demand, esbuild puts it into one file each, instead of cutting it
 * into forty by who else needs which piece.
 */
const loadingOrder: Plugin = {
  name: 'loading-order',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'on-demand' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'on-demand' }, ({ path }) => {
      const place = order.indexOf(path);
      const before = order.slice(0, place >= 0 ? place : light.test(path) ? 2 : order.length);
      return {
        contents: [
          ...before.map((each) => `import ${JSON.stringify(each)};`),
          `export * from ${JSON.stringify(path)};`,
        ].join('\n'),
        resolveDir: dirname(path),
      };
    });
  },
};

/** What finds a validator or package.json then goes through the `require` of src/cli/start.ts. */
const oneRequire: Plugin = {
  name: 'one-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:module$/ }, () => ({ path: 'require', namespace: 'require' }));
    onLoad({ filter: /./, namespace: 'require' }, () => ({
      contents: 'export const createRequire = () => require;',
    }));
  },
};

/**
 * What packages load for what is never asked of them: commander for commands that are programs of their own, chalk to find
 * out whether a terminal has colours, which src/cli/manner.ts decides. Either takes 3 ms.
 */
const unasked: Plugin = {
  name: 'unasked',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'nothing', namespace: 'nothing' } : undefined,
    );
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'nothing', namespace: 'nothing' }));
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'export default {};' }));
  },
};

const words = new Set(
  filesIn('src').flatMap((path) => readFileSync(path, 'utf8').match(/\b[a-z]\w+/giu) ?? []),
);
/** Of the hundreds of names that Node has, those that may be meant: each that is there takes a moment in every run. */
const isWritten = (name: string): boolean => words.has(name);

/**
 * What a check of one clean file goes without: a file that `yaml` need not read, a run that is not kept, one thread. Each of
 * these takes milliseconds to load, so its every name loads it when it is first used; only then, because names are asked for
 * at every node of a file, and even to find what is loaded takes time.
 */
const seldom: ReadonlyMap<string, { readonly loaded: string; readonly names: readonly string[] }> = new Map([
  ['yaml', { loaded: '../yaml.cjs', names: Object.keys(yaml) }],
  ...Object.entries({
    'node:crypto': crypto,
    'node:fs/promises': promises,
    'node:os': os,
    'node:worker_threads': threads,
  }).map(([name, module]) => [name, { loaded: name, names: Object.keys(module).filter(isWritten) }] as const),
]);

const whenUsed: Plugin = {
  name: 'when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${[...seldom.keys()].join('|')})$`) }, ({ path, namespace, kind }) =>
      // What is imported where it is used is loaded then.
      namespace === 'when-used' || kind === 'dynamic-import' ? undefined : { path, namespace: 'when-used' },
    );
    onResolve({ filter: /^\.\.\/yaml\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'when-used' }, ({ path }) => {
      const { loaded, names } = seldom.get(path) ?? { loaded: path, names: [] };
      return {
        contents: `let loaded; module.exports = { ${names
          .map((name) => `get ${name}() { return (loaded ??= require('${loaded}')).${name}; }`)
          .join(', ')} };`,
      };
    });
  },
};

/** Of all that this build is made from: what one build keeps for later, no other may take for its own. */
const sources = ['package.json', ...['src', 'schemas'].flatMap((folder) => filesIn(folder)).toSorted()];
const ofSources = crypto.createHash('sha256');
for (const path of sources) ofSources.update(`${path}\n`).update(readFileSync(path));

const common: BuildOptions = {
  platform: 'node',
  target: 'node20.12',
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
  define: { SHIXIANG_BUILD: JSON.stringify(ofSources.digest('hex')) },
};

const { metafile } = await build({
  ...common,
  entryPoints,
  outbase: 'src',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  external: ['ajv', 'exceljs', 'pg', 'pg-boss'],
  plugins: [loadingOrder, oneRequire, unasked, whenUsed],
  metafile: true,
});

// esbuild splits ECMAScript modules only.
await build({
  ...common,
  entryPoints: Object.keys(metafile.outputs),
  outbase: 'dist',
  allowOverwrite: true,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { ...common.define, 'import.meta.url': '__filename' },
});

await build({ ...common, entryPoints: ['yaml'], bundle: true, format: 'cjs' });

await build({
  ...common,
  entryPoints: ['src/cli/start.ts', 'src/cli/start-thread.ts'],
  outbase: 'src',
  bundle: true,
  format: 'cjs',
  plugins: [oneRequire],
  define: { ...common.define, 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
});
