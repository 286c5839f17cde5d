import { expect, test } from 'vitest';
import { widthOf } from '../src/reporters/columns.ts';
import { run, transcript } from './run.ts';

/** Golden file → arguments. Regenerate with `npx vitest run --config test/vitest.config.ts -u` and read the change. */
const cases: Readonly<Record<string, readonly string[]>> = {
  help: ['--help'],
  'help-en': ['--help', '--lang', 'en'],
  'help-diff': ['diff', '--help'],
  'help-worker': ['worker', '--help'],
  'help-submit-diff': ['submit', 'diff', '--help'],
  'help-merge': ['merge', '--help'],
  'help-check': ['check', '--help'],
  'help-check-en': ['check', '--help', '--lang', 'en'],
  'help-submit-en': ['submit', '--help', '--lang', 'en'],
  'help-validate-en': ['validate', '--help', '--lang', 'en'],
  'shard-misused': ['validate', '--shard', '4/3'],
  'merge-nothing': ['merge', 'fixtures/ok/adopted/341200'],
  'bare-command': [],
  'unknown-command': ['valdate'],
  'unknown-command-en': ['valdate', '--lang', 'en'],
  'unknown-flag': ['validate', '--fomat', 'json'],
  'unknown-format': ['validate', '-f', 'jsn'],
  'unknown-path': ['validate', 'catalogue/341299'],
  'unknown-county': ['diff', '--county', '颖州区'],
  'unknown-field': ['diff', '--field', 'visit'],
  'unknown-item': ['diff', '340199999999'],
  'unknown-list': ['export', '实施清但', '-o', 'out'],
  'unknown-rule': ['explain', 'no-catchall-material'],
  'no-queue': ['worker'],
  'no-queue-en': ['submit', 'validate', '--lang', 'en'],
  'bad-queue': ['worker', '--queue', 'redis://secret@localhost'],
  'bad-shards': ['submit', 'validate', '--shards', '0'],
  'no-parts': ['merge'],
  'bad-date': ['validate', '--today', '2026-02-30'],
  'no-output-folder': ['export', 'all'],
  'no-catalogue': ['validate', '-C', '/'],
  'two-catalogues': ['validate', 'fixtures/ok/adopted', 'fixtures/bad/ten-ways'],
  rules: ['rules'],
  'rules-en': ['rules', '--lang', 'en'],
  lists: ['lists', '--explain'],
  explain: ['explain', 'no-catch-all-material'],
  'explain-en': ['explain', 'promise-within-statutory', '--lang', 'en'],
  'explain-file-rule': ['explain', 'encoding'],
  'import-county': ['import', 'fixtures/import/county.xlsx', '-C', 'fixtures/ok/adopted', '--dry-run'],
  'import-county-en': [
    'import',
    'fixtures/import/county.xlsx',
    '-C',
    'fixtures/ok/adopted',
    '--dry-run',
    '--lang',
    'en',
  ],
  'import-mapped': [
    'import',
    'fixtures/import/county.xlsx',
    '-C',
    'fixtures/ok/adopted',
    '--dry-run',
    '--map',
    '经办科室=不导入',
    '--set',
    '承诺时限=5天',
  ],
  'import-not-a-workbook': ['import', 'package.json', '-C', 'fixtures/ok/adopted', '--dry-run'],
  'help-import': ['import', '--help'],
  'explain-import': ['explain', 'values-clear'],
  'explain-difference': ['explain', 'same-as-standard'],
  'ten-ways': ['validate', 'fixtures/bad/ten-ways'],
  'ten-ways-en': ['validate', 'fixtures/bad/ten-ways', '--lang', 'en'],
  'ten-ways-github': ['validate', 'fixtures/bad/ten-ways', '-f', 'github'],
  'ten-ways-quiet': ['validate', 'fixtures/bad/ten-ways', '-q'],
  'one-file': ['validate', 'fixtures/bad/ten-ways/341271/340131003000-01.yaml'],
  'fail-on-never': ['validate', 'fixtures/bad/ten-ways/341271/340131003000-01.yaml', '--fail-on', 'never'],
  'catalogue-scope': ['validate', 'fixtures/bad/catalogue-scope'],
  'catalogue-scope-en': ['validate', 'fixtures/bad/catalogue-scope', '--lang', 'en'],
  'catalogue-scope-one-region': ['validate', 'fixtures/bad/catalogue-scope/341200'],
  'diff-verdicts': ['diff', '-C', 'fixtures/bad/worse-better-wording'],
  'diff-verdicts-en': ['diff', '-C', 'fixtures/bad/worse-better-wording', '--lang', 'en'],
  'diff-verdicts-json': ['diff', '-C', 'fixtures/bad/worse-better-wording', '-f', 'json'],
  'diff-verdicts-color': ['diff', '-C', 'fixtures/bad/worse-better-wording', '--color', 'always'],
  'diff-all': ['diff', '-C', 'fixtures/ok/adopted', '--all', '--county', '颍州'],
  'diff-renamed': ['diff', '-C', 'fixtures/bad/renamed'],
  'diff-renamed-en': ['diff', '-C', 'fixtures/bad/renamed', '--lang', 'en'],
  'diff-one-county': ['diff', '-C', 'fixtures/bad/worse-better-wording', '--county', '341203'],
  'diff-one-field': ['diff', '-C', 'fixtures/bad/worse-better-wording', '--field', 'materials'],
  'diff-waivers': ['diff', '-C', 'fixtures/bad/waivers-and-holdings'],
  'diff-waivers-later': ['diff', '-C', 'fixtures/bad/waivers-and-holdings', '--today', '2027-06-01'],
  'diff-many': ['diff', '-C', 'fixtures/bad/many-counties', '--scorecards'],
  'diff-many-en': ['diff', '-C', 'fixtures/bad/many-counties', '--scorecards', '--lang', 'en'],
  'diff-many-markdown': ['diff', '-C', 'fixtures/bad/many-counties', '--scorecards', '-f', 'markdown'],
  'diff-min-score': [
    'diff',
    '-C',
    'fixtures/bad/many-counties',
    '--item',
    '340131003000',
    '-q',
    '--min-score',
    '60',
  ],
  'bad-score': ['diff', '--min-score', '101'],
  'explain-scorecard': ['explain', 'scorecard'],
  'explain-scorecard-en': ['explain', 'scorecard', '--lang', 'en'],
  'help-waivers': ['waivers', '--help'],
  'help-waivers-add': ['waivers', 'add', '--help'],
  waivers: ['waivers', '-C', 'fixtures/bad/waivers-and-holdings'],
  'waivers-later-en': [
    'waivers',
    '-C',
    'fixtures/bad/waivers-and-holdings',
    '--today',
    '2026-12-15',
    '--lang',
    'en',
  ],
  'waivers-check': ['waivers', 'check', '-C', 'fixtures/bad/waivers-and-holdings'],
  'waivers-prune': ['waivers', 'prune', '-C', 'fixtures/bad/waivers-and-holdings', '--dry-run'],
  'check-both': ['check', '-C', 'fixtures/bad/ten-ways'],
  'check-both-en': ['check', '-C', 'fixtures/bad/ten-ways', '--lang', 'en'],
  'check-both-markdown': ['check', '-C', 'fixtures/bad/catalogue-scope', '-f', 'markdown'],
  'check-both-github': ['check', '-C', 'fixtures/bad/catalogue-scope', '-f', 'github'],
  'check-a-path': ['check', 'catalogue/341221'],
  'check-a-path-en': ['check', 'catalogue/341221', '--lang', 'en'],
  resolve: ['resolve', 'fixtures/ok/adopted/341202/340131003000-01.yaml'],
  'many-findings': ['validate', 'fixtures/bad/many-findings'],
  laws: ['laws'],
  'laws-show': ['laws', 'show', '增值税暂行条例', '--today', '2025-12-02'],
  'laws-impact': ['laws', 'impact', '食品安全法', '-C', 'fixtures/ok/adopted'],
  'laws-impact-en': ['laws', 'impact', '教师法', '--article', '第十条', '--lang', 'en'],
  'laws-impact-unknown': ['laws', 'impact', '食品按全法'],
  'export-refused': ['export', 'all', '-C', 'fixtures/bad/ten-ways', '-o', 'out'],
};

test.each(Object.entries(cases))('says %s', async (name, args) => {
  const ran = await run(args);
  await expect(transcript(args, ran)).toMatchFileSnapshot(`cli/${name}.txt`);
});

test.each([80, 120])('the view over many counties at %s columns', async (columns) => {
  const args = ['diff', '--max-problems', '5'];
  const { stdout, ...ran } = await run(args, { columns });
  const lines = stdout.split('\n');
  const overview = lines.findIndex((line) => line.startsWith('做得比标准好'));
  for (const line of lines.slice(overview, -5)) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  const said = { ...ran, stdout: `…\n${lines.slice(overview).join('\n')}` };
  await expect(transcript(args, said)).toMatchFileSnapshot(`cli/diff-overview-${columns}.txt`);
});

test.each([
  ['clean', ['validate', 'fixtures/ok/adopted'], 0],
  ['findings', ['validate', 'fixtures/bad/ten-ways'], 1],
  ['a warning is no failure', ['diff', '-C', 'fixtures/bad/warning-only'], 0],
  ['unless asked', ['diff', '-C', 'fixtures/bad/warning-only', '--fail-on', 'warning'], 1],
  ['used wrongly', ['validate', '--nonsense'], 2],
  ['help', ['validate', '--help'], 0],
  ['nothing at all', [], 2],
] as const)('exits by what happened: %s', async (_name, args, code) => {
  expect((await run(args)).code).toBe(code);
});

test('colour: flag before FORCE_COLOR before NO_COLOR before TERM', async () => {
  const isColored = async (args: readonly string[], env: Record<string, string>): Promise<boolean> =>
    (await run(['validate', 'fixtures/bad/ten-ways', ...args], { env })).stdout.includes('\u001b[');
  expect(await isColored([], {})).toBe(false);
  expect(await isColored([], { FORCE_COLOR: '1' })).toBe(true);
  expect(await isColored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
  expect(await isColored(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false);
  expect(await isColored(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
});

test('language: flag, then SHIXIANG_LANG, then the system, then Chinese', async () => {
  const help = async (args: readonly string[], env: Record<string, string>): Promise<string> =>
    (await run(['--help', ...args], { env })).stdout;
  expect(await help([], { SHIXIANG_LANG: '', LANG: 'C' })).toContain('例子');
  expect(await help([], { SHIXIANG_LANG: '', LANG: 'en_US.UTF-8' })).toContain('Examples');
  expect(await help([], { SHIXIANG_LANG: 'zh', LANG: 'en_US.UTF-8' })).toContain('例子');
  expect(await help(['--lang=en'], { SHIXIANG_LANG: 'zh' })).toContain('Examples');
});

test('every message is the same whatever the order of the arguments', async () => {
  const paths = [
    'fixtures/bad/ten-ways/341203',
    'fixtures/bad/ten-ways/341271',
    'fixtures/bad/ten-ways/341202',
  ];
  const first = await run(['validate', ...paths]);
  const second = await run(['validate', ...paths.toReversed()]);
  expect(second).toEqual(first);
});
