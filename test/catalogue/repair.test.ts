import { describe, expect, test } from 'vitest';
import { repair, repairCharacters } from '../../src/catalogue/repair.ts';
import type { Repair } from '../../src/model/finding.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function repaired(text: string, ...repairs: readonly Repair[]): { text: string; count: number } {
  const { bytes, count } = repair('a.yaml', bytesOf(text), repairs);
  return { text: textOf(bytes), count };
}

const basis = ['legalBasis', 0, 'documentNumber'] as const;
const inBasis = (written: string): string =>
  `a: 1 # 甲\nlegalBasis:\n  - documentNumber: ${written}\nz: { b: [c] }\n`;

describe('only the scalar changes', () => {
  test.each([
    ['plain', '国发[2018]27号', '国发〔2018〕27号'],
    ['plain, with a comment', '国发[2018]27号   # 待核', '国发〔2018〕27号   # 待核'],
    ['in double quotes', '"国发[2018]27号"', '"国发〔2018〕27号"'],
    ['in single quotes', "'国发[2018]27号'", "'国发〔2018〕27号'"],
    ['on the next line', '\n      国发[2018]27号', '\n      国发〔2018〕27号'],
    ['folded', '>-\n      国发[2018]27号', '>-\n      国发〔2018〕27号'],
  ])('%s', (_name, before, after) => {
    expect(repaired(inBasis(before), { path: basis, value: '国发〔2018〕27号' })).toEqual({
      text: inBasis(after),
      count: 1,
    });
  });

  test('in a text folded over several lines', () => {
    const text = 'note: >-\n  按照\n  国发[2018]27号\n  办理\n';
    const value = '按照 国发〔2018〕27号 办理';
    expect(repaired(text, { path: ['note'], value }).text).toBe(text.replace('[2018]', '〔2018〕'));
  });

  test('among lines that say it twice', () => {
    const text = 'note: |-\n  甲[2018]1号\n  乙[2018]1号\n';
    const value = '甲[2018]1号\n乙〔2018〕1号';
    expect(repaired(text, { path: ['note'], value }).text).toBe('note: |-\n  甲[2018]1号\n  乙〔2018〕1号\n');
  });

  test.each([
    ['|-', '甲[2018]1号\n乙[2018]2号', '|-\n  甲〔2018〕1号\n  乙〔2018〕2号'],
    ['>-', '甲[2018]1号\n乙[2018]2号', '>-\n  甲〔2018〕1号\n\n  乙〔2018〕2号'],
  ])('in several lines of a block after %s', (header, old, after) => {
    const lines = old.split('\n').join(header === '|-' ? '\n  ' : '\n\n  ');
    const value = old.replaceAll('[', '〔').replaceAll(']', '〕');
    const text = `note: ${header}\n  ${lines}\nz: 1\n`;
    expect(repaired(text, { path: ['note'], value }).text).toBe(`note: ${after}\nz: 1\n`);
  });

  test('with a BOM and CRLF', () => {
    const text = '\uFEFFname: 甲  \r\nvisits: "1"\r\n\r\n# 完\r\n';
    expect(repaired(text, { path: ['visits'], value: 1 })).toEqual({
      text: text.replace('"1"', '1'),
      count: 1,
    });
  });

  test('in flow, and of several places', () => {
    const text = 'timeLimit: {statutory: {value: "20", unit: 工作日}, promised: {value: 5, unit: 工作 日}}\n';
    const result = repaired(
      text,
      { path: ['timeLimit', 'promised', 'unit'], value: '工作日' },
      { path: ['timeLimit', 'statutory', 'value'], value: 20 },
    );
    expect(result).toEqual({ text: text.replace('"20"', '20').replace('工作 日', '工作日'), count: 2 });
  });
});

describe('what needs quotes gets them', () => {
  test.each([
    ['region: 341202\n', 'region', '341202', 'region: "341202"\n'],
    ['name: 甲\n', 'name', '甲: 乙', 'name: "甲: 乙"\n'],
    ['name: 甲\n', 'name', '甲 # 乙', 'name: "甲 # 乙"\n'],
    ['name: 甲\n', 'name', '[甲]', 'name: "[甲]"\n'],
    ["name: '甲'\n", 'name', "甲's", 'name: "甲\'s"\n'],
    ['name: " 甲 "\n', 'name', '甲', 'name: "甲"\n'],
    ['name: "甲\\u0020"\n', 'name', '甲', 'name: "甲"\n'],
    ['name: >\n  甲\nz: 1\n', 'name', '甲', 'name: "甲"\nz: 1\n'],
    ['name: >\r\n  甲\r\nz: 1\r\n', 'name', '甲', 'name: "甲"\r\nz: 1\r\n'],
  ])('%j: %s becomes %j', (text, key, value, after) => {
    expect(repaired(text, { path: [key], value })).toEqual({ text: after, count: 1 });
  });
});

describe('nothing is done', () => {
  const text = 'name: 甲\nlist: [乙]\nempty:\n';
  test.each<readonly [string, Repair]>([
    ['where there is nothing', { path: ['other'], value: '丙' }],
    ['where the path leads through a scalar', { path: ['name', 'x'], value: '丙' }],
    ['where a list stands', { path: ['list'], value: '丙' }],
    ['where the value is empty', { path: ['empty'], value: '丙' }],
    ['where the value is right', { path: ['name'], value: '甲' }],
    ['at the root', { path: [], value: '丙' }],
  ])('%s', (_name, wanted) => {
    expect(repaired(text, wanted)).toEqual({ text, count: 0 });
  });

  test('to a file that is refused', () => {
    expect(repaired('name: 甲\nname: 乙\n', { path: ['name'], value: '丙' }).count).toBe(0);
  });

  test('to what is no UTF-8', () => {
    const bytes = Uint8Array.of(0x61, 0x3a, 0x20, 0xff);
    expect(repair('a.yaml', bytes, [{ path: ['a'], value: 'b' }])).toEqual({ bytes, count: 0 });
    expect(repairCharacters(bytes)).toEqual({ bytes, count: 0 });
  });
});

test('of two repairs at one place the first counts', () => {
  const result = repaired('name: 甲\n', { path: ['name'], value: '乙' }, { path: ['name'], value: '丙' });
  expect(result).toEqual({ text: 'name: 乙\n', count: 1 });
});

test.each([
  ['zero width space', '食品\u200B经营', '食品经营', 1],
  ['inner BOM', '食品\uFEFF经营', '食品经营', 1],
  ['soft hyphen and word joiner', '食\u00AD品\u2060', '食品', 2],
  ['radicals', '\u2F08力\u2F47', '人力日', 2],
  ['decomposed', 'Cafe\u0301', 'Caf\u00E9', 1],
  ['a joiner, which may belong there', '甲\u200D乙', '甲\u200D乙', 0],
  ['direction', '甲\u202E乙', '甲\u202E乙', 0],
  ['a lost character', '甲\uFFFD', '甲\uFFFD', 0],
  ['a special space', '甲\u00A0乙', '甲\u00A0乙', 0],
  ['an ordinary text', '甲（乙）', '甲（乙）', 0],
])('odd characters: %s', (_name, before, after, count) => {
  const around = (text: string): string => `\uFEFFname: ${text}  \r\n`;
  const result = repairCharacters(bytesOf(around(before)));
  expect([textOf(result.bytes), result.count]).toEqual([around(after), count]);
});
