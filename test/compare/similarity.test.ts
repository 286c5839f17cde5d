import { describe, expect, test } from 'vitest';
import { threshold } from '../../src/compare/match.ts';
import { similarity } from '../../src/compare/similarity.ts';
import { differentThings, sameThing } from './similar-names.ts';
import { processorTime } from '../processor-time.ts';

describe('the threshold parts what a person parts', () => {
  test.each(sameThing)('%s is %s', (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(threshold);
  });

  test.each(differentThings)('%s is not %s', (a, b) => {
    expect(similarity(a, b)).toBeLessThan(threshold);
  });
});

const all = [...sameThing, ...differentThings];

test('is the same from either side, and from 0 to 1', () => {
  const names = all.flat();
  for (const a of names) {
    for (const b of names) {
      const score = similarity(a, b);
      expect(score).toBe(similarity(b, a));
      expect(score >= 0 && score <= 1, `${a} ${b}`).toBe(true);
    }
  }
});

test('is 1 only for what normalises alike', () => {
  expect(similarity('营业执照（副本）', '1.营业执照(副本)。')).toBe(1);
  expect(similarity('身份证明', '身份证')).toBeLessThan(1);
});

test.each([
  ['3年', '5年'],
  ['三年', '5年'],
  ['近3个月银行流水', '近6个月银行流水'],
  ['近3年银行流水', '近3个月银行流水'],
  ['第二类医疗器械经营备案表', '第三类医疗器械经营备案表'],
  ['一寸照片2张', '一寸照片4张'],
])('%s and %s are never alike', (a, b) => {
  expect(similarity(a, b)).toBe(0);
});

test.each([
  ['统一社会信用代码证书', '社会信用代码证书'],
  ['一般纳税人证明', '纳税人证明'],
])('the 一 of %s is no number', (a, b) => {
  expect(similarity(a, b)).toBeGreaterThan(threshold);
});

test.each([
  ['原件 against 复印件', ['身份证', '身份证'], ['身份证原件', '身份证复印件']],
  ['无', ['犯罪记录证明', '犯罪记录证明书'], ['犯罪记录证明', '无犯罪记录证明书']],
  ['不', ['同意迁出证明', '同意迁出证明书'], ['同意迁出证明', '不同意迁出证明书']],
  ['非', ['居民住宅证明', '居民住宅证明书'], ['居民住宅证明', '非居民住宅证明书']],
  ['未', ['就业证明', '就业证明书'], ['就业证明', '未就业证明书']],
] as const)('%s lowers the score', (_, [a, b], [c, d]) => {
  expect(similarity(c, d)).toBeLessThan(similarity(a, b) * 0.8);
});

test('long texts are told apart quickly', () => {
  const text = (word: string): string => `${word}应当具备与其经营规模相适应的条件，`.repeat(300);
  const spent = processorTime();
  for (let count = 0; count < 20; count += 1) similarity(text('申请人'), text('经营者'));
  expect(spent()).toBeLessThan(2_000);
});
