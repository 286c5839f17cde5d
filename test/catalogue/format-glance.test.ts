import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonical } from '../../src/catalogue/format.ts';
import { isCanonicalAtAGlance } from '../../src/catalogue/format-glance.ts';
import { shapeOfFile } from '../../src/catalogue/format-shape.ts';
import { plainYaml } from '../../src/catalogue/plain-yaml.ts';
import { oddities } from '../../src/catalogue/text-policy.ts';
import { disturb } from './disturb.ts';
import { mutate, type Pick, picker } from './mutations.ts';

const shape = shapeOfFile('item');

/** Whether a glance suffices; throws when it is wrong. */
function agrees(text: string): boolean {
  const isPlain = oddities(text).next().done === true && plainYaml(text) !== undefined;
  if (!isPlain || !isCanonicalAtAGlance(text, shape)) return false;
  const right = canonical(text, shape, undefined);
  if (right !== text) expect(text).toBe(right);
  return true;
}

const files = readdirSync('catalogue', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /[\\/]\d{6}$/u.test(entry.parentPath))
  .map((entry) => join(entry.parentPath, entry.name));
const items = files.map((file) => readFileSync(file, 'utf8'));

test('one glance is enough for every item of the shipped catalogue', () => {
  expect(items.length).toBeGreaterThan(700);
  expect(files.filter((_, index) => !agrees(items[index] ?? ''))).toEqual([]);
});

const head = '# yaml-language-server: $schema=../../schemas/item.schema.json\n';
const pieces: readonly (readonly [string, string])[] = [
  ['text', '甲'],
  ['a number', '5'],
  ['a date', '2026-01-31'],
  ['a word of YAML 1.1', 'yes'],
  ['quotes', '"甲"'],
  ['single quotes', "'甲'"],
  ['full width', '"１２"'],
  ['digits in full width', '１２－３'],
  ['a bracketed year', '国发[2018]27号'],
  ['a comment', '甲 # 乙'],
  ['two spaces', ' 甲'],
  ['a list', '[市级, 县级]'],
  ['a list without spaces', '[市级,县级]'],
  ['an empty list', '[]'],
  ['a limit', '{ value: 5, unit: 工作日 }'],
  ['a limit the other way round', '{ unit: 工作日, value: 5 }'],
  ['an empty mapping', '{}'],
  ['a block scalar', '>-\n  甲'],
  ['nothing', ''],
  ['a dash', '-甲'],
  ['null', '~'],
];
const keys = ['name', 'type', 'code', 'levels', 'conditions', 'visits', 'unknown', 'effectiveOn', 'note'];

test.each(keys.flatMap((key) => pieces.map(([name, value]) => [key, name, value] as const)))(
  '%s with %s',
  (key, _name, value) => {
    agrees(`${head}${key}: ${value}\n`.replace(': \n', ':\n'));
    agrees(`${head}contact:\n  enquiry: ${value.replace('\n', '\n  ')}\n`);
    agrees(`${head}timeLimit:\n  promised: ${value.replace('\n', '\n  ')}\n`);
    agrees(`${head}legalBasis:\n  - documentNumber: ${value.replace('\n', '\n    ')}\n`);
    agrees(`${head}${key}:\n  - ${value.replace('\n', '\n  ')}\n`);
  },
);

const runs = Number(process.env['SHIXIANG_MUTATIONS'] ?? 20_000);

test.each<readonly [string, (text: string, pick: Pick) => string]>([
  ['slips', mutate],
  ['other layout', (text, pick) => head + disturb(text, pick)],
])(
  'is never wrong about mutations: %s',
  (_name, change) => {
    const pick = picker(20261124);
    let taken = 0;
    for (let run = 0; run < runs / 2; run += 1) {
      const item = items[pick(items.length)] ?? '';
      const isWhole = pick(2) === 0;
      if (agrees(change(isWhole ? item : item.slice(0, 600), pick))) taken += 1;
    }
    expect(taken).toBeGreaterThan(runs / 2 / 200);
  },
  600_000,
);
