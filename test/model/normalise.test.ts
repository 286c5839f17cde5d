import { expect, test } from 'vitest';
import { normalise } from '../../src/model/normalise.ts';
import { differentThings, sameThing } from '../compare/similar-names.ts';

test.each([
  ['营业执照（副本）', '营业执照(副本)'],
  ['１．申请书', '申请书'],
  ['一、申请书', '申请书'],
  ['（二）申请书', '申请书'],
  ['①申请书', '申请书'],
  ['《食品经营许可证》', '食品经营许可证'],
  ['申请书。', '申请书'],
  ['身份证 复印件', '身份证复印件'],
  ['A—B', 'A-B'],
  ['申请书；', '申请书'],
  ['“一照多址”说明', '一照多址说明'],
  ['3)申请书', '申请书'],
  ['二）申请书', '申请书'],
  ['附件1：申请书', '申请书'],
  ['材料二：申请书', '申请书'],
  ['★申请书', '申请书'],
  ['【申请书】', '（申请书）'],
  ['申请\u200b书：', '申请书'],
])('folds %s like %s', (a, b) => {
  expect(normalise(a)).toBe(normalise(b));
});

test.each([
  ['申请书', '申请表'],
  ['身份证原件', '身份证复印件'],
  ['3年内无违法记录证明', '5年内无违法记录证明'],
  ['2份照片', '照片'],
  ['一寸照片', '二寸照片'],
  ['三个月内的体检表', '个月内的体检表'],
  ['1.5吨锅炉', '5吨锅炉'],
  ['一、二级建造师证书', '二级建造师证书'],
  ['24:00前提交', '00前提交'],
])('keeps %s apart from %s', (a, b) => {
  expect(normalise(a)).not.toBe(normalise(b));
});

test('is idempotent', () => {
  for (const text of [...sameThing, ...differentThings].flat()) {
    for (const prefix of ['', '1.', '（二）', '一、', '①②', '附件1：2.', '★ ', '1.一、二', '【', '—-']) {
      const once = normalise(prefix + text);
      expect(normalise(once)).toBe(once);
    }
  }
  for (const text of ['（一）1. 《申请书》。', '①②申请书；。', '（（一））一、', '……', ' — － ']) {
    expect(normalise(normalise(text))).toBe(normalise(text));
  }
});
