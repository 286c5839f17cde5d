import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../src/catalogue/list-files.ts';
import type { Source } from '../src/catalogue/source.ts';
import { type Pick, picker } from './catalogue/mutations.ts';
import { emptyFolder, removeCopies } from './copies.ts';
import { type Prove, proving } from './oracle.ts';
import { adopting, slip, spread } from './slips.ts';

// Whatever is read, judged or compared once for many files is told as if each were the only one.

let prove: Prove;
beforeAll(async () => {
  prove = await proving();
});
afterAll(removeCopies);

const fixtures = (kind: string): string[] =>
  readdirSync(join('fixtures', kind)).map((name) => join('fixtures', kind, name));

test.each(['catalogue', ...fixtures('ok'), ...fixtures('bad'), 'fixtures/untidy', 'fixtures/guangdong'])(
  'says of %s what is said without a short cut',
  (folder) => {
    prove(join(process.cwd(), folder));
  },
  120_000,
);

const isOfCounty = (path: string): boolean => /[\\/]349\d{3}[\\/]/u.test(path);
const isItem = (path: string): boolean => /[\\/]\d{6}[\\/][^\\/]+$/u.test(path);

/** Files in memory; `texts` may change between two readings. */
const inMemory = (texts: ReadonlyMap<string, string>): Source => ({
  list: () => ({ files: [...texts.keys()].toSorted(), faults: [] }),
  read: (path) => ({ bytes: Buffer.from(texts.get(path) ?? '') }),
});

/** 40 here; a release spoils 2,000 files with SHIXIANG_MUTATIONS=200000. */
const runs = Number(process.env['SHIXIANG_MUTATIONS'] ?? 4_000) / 100;
const inOneCatalogue = 10;

/** Of some counties, adoptions. */
function someAdopting(path: string, pick: Pick): readonly [path: string, text: string] {
  const text = readFileSync(path, 'utf8');
  return [path, isOfCounty(path) && pick(2) === 0 ? adopting(text, pick) : text];
}

/** Files with slips in them, and others that copied them: all of them or a part. */
function spoiltOf(clean: ReadonlyMap<string, string>, pick: Pick): ReadonlyMap<string, string> {
  const texts = new Map(clean);
  const items = [...clean.keys()].filter(isItem);
  const any = (): string => items[pick(items.length)] ?? '';
  const textOf = (path: string): string => texts.get(path) ?? '';
  for (let count = 0; count < inOneCatalogue; count += 1) {
    const path = any();
    texts.set(path, slip(textOf(path), clean.get(any()) ?? '', pick));
    if (pick(4) === 0) texts.set(any(), textOf(path));
    const versions = items.filter((each) => basename(each) === basename(path));
    for (const version of versions.filter(() => pick(3) === 0))
      texts.set(version, spread(textOf(path), textOf(version), pick));
  }
  return texts;
}

test('says of copies with slips what is said without a short cut', () => {
  const root = emptyFolder();
  execFileSync(process.execPath, ['test/bench/generate.mjs', root, '4', '6']);
  const pick = picker(20261125);
  const clean = new Map(listFiles(root).files.map((path) => someAdopting(path, pick)));
  const { findings } = prove(root, inMemory(clean));
  let otherwise = 0;
  for (let spoilt = 0; spoilt < runs; spoilt += inOneCatalogue)
    if (prove(root, inMemory(spoiltOf(clean, pick))).findings !== findings) otherwise += 1;
  expect(otherwise).toBeGreaterThan(runs / inOneCatalogue / 2);
}, 3_600_000);
