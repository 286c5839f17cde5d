import { expect, test } from 'vitest';
import type { Drop } from '../../src/model/drop.ts';
import { dropsText } from '../../src/reporters/drops.ts';
import { hostile, obeyed } from './findings.ts';

const drop = (changes: Partial<Drop> = {}): Drop => ({
  region: { code: '341202', name: '颍州区' },
  code: '340131003000',
  title: '食品经营许可（新办）',
  lists: ['基本目录', '实施清单'],
  because: { zh: '目录里没有它的文件了', en: 'its file is gone from the catalogue' },
  ...changes,
});

test('what would be missing, why, from which lists, and what to do', () => {
  expect(dropsText([drop()], 'zh').split('\n')).toEqual([
    '已公布的 1 个事项这次会漏掉，没有导出任何文件：',
    '  颍州区 340131003000 食品经营许可（新办）：目录里没有它的文件了（基本目录、实施清单）',
    expect.stringContaining('--allow-drop'),
  ]);
  expect(dropsText([drop(), drop({ region: { code: '341299' }, title: '' })], 'en').split('\n')).toEqual([
    '2 published items would be missing, so nothing was exported:',
    '  颍州区 340131003000 食品经营许可（新办）: its file is gone from the catalogue (基本目录, 实施清单)',
    '  341299 340131003000: its file is gone from the catalogue (基本目录, 实施清单)',
    expect.stringContaining('--allow-drop'),
  ]);
});

test('names twenty and counts the rest', () => {
  const lines = dropsText(
    Array.from({ length: 23 }, () => drop()),
    'zh',
  ).split('\n');
  expect(lines).toHaveLength(1 + 20 + 1 + 1);
  expect(lines.at(-2)).toBe('  ……另有 3 个');
});

test('a manifest cannot command a terminal', () => {
  const text = dropsText([drop({ title: hostile, code: hostile, lists: [hostile] })], 'zh');
  expect(text).not.toMatch(obeyed);
});
