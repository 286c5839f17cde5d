import { expect, test } from 'vitest';
import { readBases } from '../../src/import/basis.ts';
import type { Law, Laws } from '../../src/model/law.ts';

const known: readonly Law[] = [{ title: '教师资格条例', level: '行政法规' }];
const laws: Laws = {
  asOf: '2025-04-19',
  find: (title) => known.find((law) => law.title === title),
  nearest: () => undefined,
  all: () => known,
};
const read = (text: string) => readBases(text, laws);

test.each([
  [
    '1.【法律】《中华人民共和国食品安全法》（2021年修正）第三十五条第一款\n2.【行政法规】《中华人民共和国食品安全法实施条例》（国务院令第721号）第十五条',
    [
      { level: '法律', law: '中华人民共和国食品安全法', revision: '2021年修正', article: '第三十五条第一款' },
      {
        level: '行政法规',
        law: '中华人民共和国食品安全法实施条例',
        documentNumber: '国务院令第721号',
        article: '第十五条',
      },
    ],
  ],
  [
    '《中华人民共和国教师法》第十条、第十一条；《教师资格条例》第六条',
    [
      { level: '法律', law: '中华人民共和国教师法', article: '第十条、第十一条' },
      { level: '行政法规', law: '教师资格条例', article: '第六条' },
    ],
  ],
  [
    '[法律]《中华人民共和国行政许可法》第24条',
    [{ level: '法律', law: '中华人民共和国行政许可法', article: '第二十四条' }],
  ],
  [
    '【规范性文件】《国务院关于示例的通知》（国发[2018]27号）',
    [{ level: '规范性文件', law: '国务院关于示例的通知', documentNumber: '国发〔2018〕27号' }],
  ],
])('%s', (text, bases) => {
  expect(read(text)).toEqual({ bases, isQuoting: false });
});

test('leaves copied clauses and the laws they speak of', () => {
  const text =
    '1.《中华人民共和国教师法》第十条：国家实行教师资格制度。中国公民凡遵守宪法和法律，依照《中华人民共和国职业教育法》第三条的规定可以取得。\n2.《教师资格条例》第六条';
  expect(read(text)).toEqual({
    bases: [
      { level: '法律', law: '中华人民共和国教师法', article: '第十条' },
      { level: '行政法规', law: '教师资格条例', article: '第六条' },
    ],
    isQuoting: true,
  });
});

test.each([
  ['《某地某管理办法》第三条', '没有写明《某地某管理办法》是哪一级'],
  ['按有关规定办理', '没有引用任何法律'],
])('%s is not guessed', (text, why) => {
  const found = read(text);
  expect('unclear' in found ? found.unclear.zh : found).toContain(why);
});
