// Build step: packs what the check of one file loads, with what V8 made of it, for src/cli/start.ts.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const { loading, packed, packNames, packOf, wrap } = createRequire(import.meta.url)(
  '../cli/start.cjs',
) as typeof import('./cli/start.ts');

const silent = { isTTY: false, columns: 80, write: async () => {} };

const cache = mkdtempSync(join(tmpdir(), 'shixiang-pack-'));
const checking = ['validate', '341200/340105001000.yaml'];

async function run(
  load: (name: string) => unknown,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { main } = load('cli/main.cjs') as typeof import('./cli/main.ts');
  await main(args, {
    cwd: resolve('catalogue'),
    env,
    now: new Date(Date.now() + 60_000), // files that changed just now would not be recalled
    stdin: { isTTY: false, line: async () => undefined, bytes: async () => new Uint8Array() },
    stdout: silent,
    stderr: silent,
  });
}

/** What esbuild leaves as it stands is in regular expressions, and in templates that become some. */
const inAscii = (source: string): string =>
  source.replace(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const names = new Map(packNames.map((pack) => [pack, [] as string[]]));

/** Runs what each pack is for, one after the other. */
async function rehearse(load: (name: string) => unknown, begin: (pack: (typeof packNames)[number]) => void) {
  begin('version');
  await run(load, ['--version']);
  begin('program');
  await run(load, ['--help']);
  await run(load, ['__complete', 'bash', '']);
  begin('recall');
  await run(load, checking, { SHIXIANG_CACHE: cache });
  begin('check');
  await run(load, checking);
  begin('thread');
  load('cli/thread.cjs');
}

// What is to be recalled later.
await run(loading([].values()), checking, { SHIXIANG_CACHE: cache });

let filling: string[] = [];
await rehearse(
  loading([].values(), (name) => filling.push(name)),
  (pack) => (filling = names.get(pack) ?? []),
);

const packs = packNames.map((name) => {
  const modules = (names.get(name) ?? []).map(
    (file) => `${JSON.stringify(file)}: ${inAscii(wrap(readFileSync(join('dist', file), 'utf8')))}`,
  );
  const source = `({\n${modules.join(',\n')}\n})`;
  return { name, source, ...packOf(name, source) };
});
await rehearse(loading(packs.map(({ pack }) => pack).values()), () => {});

rmSync(cache, { recursive: true });

// The folder comes into being whole, its files on the disk: V8 does not look whether its code is what it wrote.
mkdirSync(`${packed}.new`, { recursive: true });
for (const { name, source, script } of packs) {
  writeFileSync(join(`${packed}.new`, `${name}.js`), source, { flush: true });
  writeFileSync(join(`${packed}.new`, `${name}.code`), script.createCachedData(), { flush: true });
}
renameSync(`${packed}.new`, packed);
