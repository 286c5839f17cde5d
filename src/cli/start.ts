// What bin/shixiang.js runs. To compile the tool takes longer than to check one file, so the build packs what such a check
// loads and keeps what V8 made of it, for the very Node it ran on; any other loads dist/ the usual way.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const dist = join(import.meta.dirname, '..');
const native = createRequire(import.meta.filename);

/** Where the build puts packs and their code; no other version, system or processor can use them. */
export const packed = join(dist, 'packed', `${process.version}-${process.platform}-${process.arch}`);

/** A module as Node wraps it. */
type Run = (exports: unknown, require: unknown, module: object, path: string, folder: string) => void;

/** Path from dist/, with slashes → module. */
export type Pack = Readonly<Record<string, Run>>;

export const wrap = (source: string): string =>
  `(function (exports, require, module, __filename, __dirname) {${source}\n})`;

const read = (path: string): Run =>
  new Script(wrap(readFileSync(path, 'utf8')), { filename: path }).runInThisContext() as Run;

/** As package.json says; Node takes 2 ms to find that out. */
const validator = '#validators/';

/** Like `require`, for paths from dist/: from the next pack that has the file, else from the disk. Tells what it loads. */
export function loading(packs: Iterator<Pack>, note?: (name: string) => void): (name: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const open: Pack[] = [];
  const runOf = (name: string): Run => {
    for (;;) {
      const run = open.find((pack) => pack[name] !== undefined)?.[name];
      if (run !== undefined) return run;
      const { value, done } = packs.next();
      if (done === true) return read(join(dist, name));
      open.push(value);
    }
  };
  const load = (name: string): unknown => {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    note?.(name);
    const module = { exports: {} as unknown };
    loaded.set(name, module);
    const path = join(dist, name);
    const folder = dirname(path);
    const [part] = name.split('/', 1);
    const require = (id: string): unknown => {
      // All of dist/ lies one folder deep; to resolve paths takes longer than to run what they lead to.
      if (id.startsWith('./')) return load(`${part}/${id.slice(2)}`);
      if (id.startsWith('../')) return load(id.slice(3));
      if (id.startsWith(validator)) return load(`validators/${id.slice(validator.length)}.cjs`);
      return native(id);
    };
    runOf(name)(module.exports, Object.assign(require, { resolve: native.resolve }), module, path, folder);
    return module.exports;
  };
  return load;
}

/** In the order in which they are needed: to tell the version, to declare the commands, to recall a run, to make it. */
const ofProcess = ['version', 'program', 'recall', 'check'] as const;
const ofThread = ['thread', 'check', 'recall', 'version'] as const;
export const packNames = [...ofProcess, 'thread'] as const;

export function packOf(name: string, source: string, cachedData?: Buffer): { script: Script; pack: Pack } {
  const script = new Script(source, {
    filename: `${name}.js`,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  return { script, pack: (script.runInThisContext() ?? {}) as Pack };
}

/** As long as they can be read. V8 refuses code that is torn or was made of other source or with other flags, and compiles. */
function* keptPacks(names: readonly string[]): Generator<Pack> {
  for (const name of names) {
    try {
      const source = readFileSync(join(packed, `${name}.js`), 'latin1'); // it is ASCII: half the time and memory of UTF-8
      yield packOf(name, source, readFileSync(join(packed, `${name}.code`))).pack;
    } catch {
      return;
    }
  }
}

const loadingFrom = (names: readonly string[]): ((name: string) => unknown) =>
  existsSync(packed) ? loading(keptPacks(names)) : (name) => native(join(dist, name));

/** The command line of this process. */
export async function start(): Promise<void> {
  const { main } = loadingFrom(ofProcess)('cli/main.cjs') as typeof import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
}

/** What a thread of this process waits for: see crew.ts. */
export const startThread = (): unknown => loadingFrom(ofThread)('cli/thread.cjs');
