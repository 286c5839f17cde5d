import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openCatalogue } from '../src/catalogue/load.ts';
import { type Known, knownOf, type Run } from '../src/cli/cached.ts';
import { cacheFolder } from '../src/cli/cache-folder.ts';
import { runCached } from '../src/cli/cached-run.ts';
import { validate } from '../src/commands/validate.ts';
import type { Report } from '../src/model/report.ts';
import { temporaryFolder } from './cache/temporary.ts';

const base = temporaryFolder();
const manner = { threads: 1, progress: async () => ({ tell: () => {}, clear: () => {} }) };
const root = join(base, 'catalogue');
let folder = '';
let run: Run = { root, cwd: base, today: '2026-11-24', paths: [] };
const now = Date.now() + 60_000;

const plain = ({ summary, findings }: Report) => ({
  summary,
  findings: JSON.parse(JSON.stringify([...findings])),
});

const told = (): Report => validate(openCatalogue(root, base, isSelected), run.today);
const isSelected = (path: string): boolean =>
  run.paths.length === 0 || run.paths.some((each) => path.startsWith(join(base, each)));

/** Runs it with the cache, and says what was known before. */
async function made(): Promise<{ readonly report: Report; readonly known: Known }> {
  const known = knownOf(run, folder, now);
  if (known === undefined) throw new Error('not listed');
  const report = known.report ?? (await runCached(run, known, { folder, now }, isSelected, manner));
  return { report, known };
}

const file = (name: string): string => join(root, name);
const edit = (name: string, change: (text: string) => string): void =>
  writeFileSync(file(name), change(readFileSync(file(name), 'utf8')));

let rounds = 0;
beforeEach(async () => {
  rmSync(root, { recursive: true, force: true });
  cpSync('fixtures/bad/many-counties', root, { recursive: true });
  edit('341203/340131003000-01.yaml', (text) => `${text}nonsense: 1\n`);
  run = { root, cwd: base, today: '2026-11-24', paths: [] };
  folder = join(base, `cache-${(rounds += 1)}`);
  await made();
});

const someItem = '341202/340131003000-01.yaml';

describe('a run that was made before', () => {
  test('is said again, the same, without reading anything', async () => {
    const { report, known } = await made();
    expect(known.report).toBeDefined();
    expect(plain(report)).toEqual(plain(told()));
    expect(report.findings.length).toBeGreaterThan(0);
  });

  test.each<[string, () => void]>([
    ['a file is edited', () => edit(someItem, (text) => text.replace(/^name: .*$/mu, 'name: 阜阳市许可'))],
    ['a file is broken', () => edit(someItem, () => 'name: [')],
    ['a file is deleted', () => rmSync(file(someItem))],
    ['a file comes', () => cpSync(file(someItem), file('341202/340131009000-01.yaml'))],
    ['a file moves to another county', () => renameSync(file(someItem), file('341204/340131009000-01.yaml'))],
    ['the regions change', () => edit('regions.yaml', (text) => `# 说明\n${text}`)],
    ['a law comes', () => writeFileSync(file('laws.yaml'), 'asOf: "2026-01-01"\nsource: x\nlaws: []\n')],
    [
      'a folder comes that is no region',
      () => {
        mkdirSync(file('000000'));
        cpSync(file(someItem), file('000000/340131003000-01.yaml'));
      },
    ],
    ['the day is another', () => (run = { ...run, today: '2030-01-01' })],
    ['other paths are asked for', () => (run = { ...run, paths: ['catalogue/341202'] })],
    ['names are shown from elsewhere', () => (run = { ...run, cwd: root })],
  ])('is made anew as far as needed when %s', async (_name, change) => {
    change();
    const { report, known } = await made();
    expect(known.report).toBeUndefined();
    const right = validate(openCatalogue(root, run.cwd, isSelected), run.today);
    expect(plain(report)).toEqual(plain(right));
    const again = await made();
    expect(again.known.report).toBeDefined();
    expect(plain(again.report)).toEqual(plain(right));
  });

  test('is not read again where only the times of files are others', async () => {
    for (const name of [someItem, someItem.replace('341202', '341203')])
      utimesSync(file(name), 1_700_000_000, 1_700_000_000);
    const { report, known } = await made();
    expect(known.report).toBeUndefined();
    expect(plain(report)).toEqual(plain(told()));
    expect((await made()).known.report).toBeDefined();
  });

  test('is not kept where a file cannot be told to stay as it is', async () => {
    edit(someItem, (text) => `${text}\n`);
    const known = knownOf(run, folder, Date.now());
    expect(known?.report).toBeUndefined();
    if (known !== undefined) await runCached(run, known, { folder, now: Date.now() }, isSelected, manner);
    expect(knownOf(run, folder, now)?.report).toBeUndefined();
  });
});

test('runs are kept only where a person works, and where they said so', () => {
  // Without a build there is nothing to tell one program from another.
  expect(cacheFolder({}, { env: { HOME: '/home/a' } })).toBeUndefined();
});
