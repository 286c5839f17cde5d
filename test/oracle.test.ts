import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../src/catalogue/list-files.ts';
import type { Source } from '../src/catalogue/source.ts';
import { generate } from './bench/generate.mjs';
import { picker } from './catalogue/mutations.ts';
import { emptyFolder, removeCopies } from './copies.ts';
import { type Prove, proving } from './oracle.ts';
import { slip } from './slips.ts';

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

const isItem = (path: string): boolean => /[\\/]\d{6}[\\/][^\\/]+$/u.test(path);

/** Files in memory; `texts` may change between two readings. */
const inMemory = (texts: ReadonlyMap<string, string>): Source => ({
  list: () => ({ files: [...texts.keys()].toSorted(), faults: [] }),
  read: (path) => ({ bytes: Buffer.from(texts.get(path) ?? '') }),
});

/** 80 here; a release spoils 2,000 files with SHIXIANG_MUTATIONS=200000. */
const runs = Number(process.env['SHIXIANG_MUTATIONS'] ?? 8_000) / 100;
const inOneCatalogue = 10;

test('says of copies with slips what is said without a short cut', () => {
  const root = emptyFolder();
  generate(root, { regions: 4, items: 6 });
  const clean = new Map(listFiles(root).files.map((path) => [path, readFileSync(path, 'utf8')]));
  const items = [...clean.keys()].filter(isItem);
  const pick = picker(20261125);
  const any = (): string => items[pick(items.length)] ?? '';
  const before = prove(root, inMemory(clean)).findings;
  let [spoilt, otherwise] = [0, 0];
  while (spoilt < runs) {
    const texts = new Map(clean);
    for (let count = 0; count < inOneCatalogue; count += 1) {
      const path = any();
      texts.set(path, slip(texts.get(path) ?? '', clean.get(any()) ?? '', pick));
      spoilt += 1;
      // What one county wrote, others copy.
      if (pick(3) === 0) texts.set(any(), texts.get(path) ?? '');
    }
    if (prove(root, inMemory(texts)).findings !== before) otherwise += 1;
  }
  expect(otherwise).toBeGreaterThan(runs / inOneCatalogue / 2);
}, 3_600_000);
