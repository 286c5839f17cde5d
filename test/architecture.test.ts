import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Part → what it may import: other parts, and packages. The middle parts do not know each other; only commands joins them. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: ['fastest-levenshtein', 'node:crypto', 'node:module'],
  catalogue: ['model', 'yaml', 'ajv', 'node:fs', 'node:path', 'node:module', 'node:buffer'],
  rules: ['model'],
  compare: ['model', 'fastest-levenshtein', 'munkres'],
  lists: ['model', 'string-width'],
  excel: [
    'model',
    'exceljs',
    'jszip',
    'saxes',
    'string-width',
    'yauzl',
    'node:buffer',
    'node:events',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:crypto',
    'node:stream',
    'node:timers/promises',
    'node:zlib',
  ],
  cache: ['model', 'node:crypto', 'node:fs', 'node:fs/promises', 'node:path'],
  git: ['model', 'node:child_process'],
  queue: ['model', 'pg', 'pg-boss', 'node:crypto', 'node:timers/promises'],
  reporters: ['model', 'chalk', 'diff', 'sarif', 'string-width'],
  import: ['model'],
  commands: ['model', 'catalogue', 'rules', 'compare', 'lists', 'import', 'git', 'node:module'],
  cli: [
    'model',
    'cache',
    'catalogue',
    'commands',
    'git',
    'lists',
    'queue',
    'excel',
    'reporters',
    'commander',
    'chalk',
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:module',
    'node:os',
    'node:readline',
    'node:v8',
    'node:worker_threads',
    'node:vm',
    '#package',
  ],
};

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });

const sources = files('src').map((path) => ({
  path,
  part: path.split(/[\\/]/u)[1] ?? '',
  text: readFileSync(path, 'utf8'),
}));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/gmu)].map(
    (match) => match[1] ?? match[2] ?? '',
  );

test('parts import only what they may', () => {
  expect(sources.length).toBeGreaterThan(80);
  const strays = sources
    .filter(({ part }) => part in allowed)
    .flatMap(({ path, part, text }) =>
      importsOf(text)
        .map((target) => (target.startsWith('.') ? join(dirname(path), target).split(/[\\/]/u)[1] : target))
        .filter((target) => target !== part && !allowed[part]?.includes(target ?? ''))
        .map((target) => `${path} imports ${target}`),
    );
  expect(strays).toEqual([]);
});

test('only the command line prints, reads the clock or ends the process', () => {
  const strays = sources
    .filter(({ part, path }) => part !== 'cli' && !path.endsWith('compile-schemas.ts'))
    .filter(({ text }) => /\bconsole\.|process\.(?:stdout|stderr|exit|env|cwd)|new Date\(\)/u.test(text))
    .map(({ path }) => path);
  expect(strays).toEqual([]);
});

test.each(['exceljs', 'pg', 'pg-boss'])('%s is loaded only by who needs it', (name) => {
  const eager = sources
    .filter(({ text }) => new RegExp(`^import (?!type)[^;]*'${name}'`, 'mu').test(text))
    .map(({ path }) => path);
  expect(eager).toEqual([]);
});

const names = (folder: string, not: readonly string[]): string[] =>
  readdirSync(folder)
    .map((file) => basename(file, '.ts'))
    .filter((name) => !not.includes(name))
    .toSorted();

test.each([
  ['rules', ['index', 'rule', 'run', 'wide-rule']],
  ['lists', ['element-widths', 'index', 'list', 'table', 'wording']],
  ['reporters', ['changes-words', 'index', 'overview-words', 'reporter', 'severity-names']],
  ['compare', []],
  ['cache', []],
  ['git', ['git-error', 'run-git']],
  ['excel', ['export-error', 'page', 'styles', 'table-rows']],
] as const)('every file of src/%s has a test of its name', (part, not) => {
  const tests = new Set(readdirSync(join('test', part)).map((file) => basename(file, '.test.ts')));
  expect(names(join('src', part), not).filter((name) => !tests.has(name))).toEqual([]);
});
