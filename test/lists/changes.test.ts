import { expect, test } from 'vitest';
import { changesWorkbook } from '../../src/lists/changes.ts';
import type { Gazette } from '../../src/model/gazette.ts';
import { isForm } from '../../src/model/sheet.ts';
import { change, gazette } from '../reporters/gazettes.ts';

const city = { code: '341200', name: '阜阳市', level: '市级' } as const;

const sheetOf = (changes: Partial<Gazette> = {}) => {
  const [sheet] = changesWorkbook(gazette(changes), city, '2026-11-24', '对照表.xlsx').sheets;
  if (sheet === undefined || isForm(sheet)) throw new Error('no table');
  return sheet;
};

test('has the columns of a 对照表', () => {
  expect(
    sheetOf()
      .columns.map(({ header }) => header)
      .join('｜'),
  ).toBe('序号｜基本编码｜事项名称｜变更类型｜要素｜变更前｜变更后｜对申请人｜需跟进的县');
});

test('a row for the item, then one for each element', () => {
  const follow = '颍州（待核对新版）\n颍东（仍是旧版内容）';
  const about = ['340131003000', '食品经营许可（新办）', '变更'];
  expect([...sheetOf().rows]).toEqual([
    [1, ...about, '（版本）', '第1版', '第2版', '时限短 3 个工作日', follow],
    [2, ...about, '承诺办结时限', '8个工作日', '5个工作日', '更有利', follow],
  ]);
});

test('new and cancelled items stand with their essentials', () => {
  const about = { differences: [], followers: [], summary: { zh: '材料 3 件', en: '' } };
  const items = [change({ kind: 'added', ...about }), change({ kind: 'cancelled', ...about })];
  expect([...sheetOf({ items }).rows].map((row) => row.slice(3))).toEqual([
    ['新增', '（新增事项）', '（无）', '材料 3 件', '新增', '无'],
    ['取消', '（取消事项）', '材料 3 件', '（无）', '取消', '无'],
  ]);
});

test('without changes one row says so; an incomplete one is a draft', () => {
  expect([...sheetOf({ items: [] }).rows].flat()).toContain('没有变化');
  expect(sheetOf().mark).toBeUndefined();
  const message = { zh: '读不出', en: 'unreadable' };
  const sheet = sheetOf({ incomparable: [{ side: 'after', file: 'x', message }] });
  expect(sheet.mark).toBe('草稿');
  expect(sheet.note).toContain('本表不完整');
});
