import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import {
  bareTitle,
  type Citation,
  citationKey,
  findLaw,
  formatCitation,
  parseCitations,
  parseLaw,
} from '../../src/model/citation.ts';
import { mend } from '../../src/model/slip.ts';
import { laws } from '../rules/rule-tester.ts';
import { processorTime } from '../processor-time.ts';

const rows = readFileSync('test/model/citations.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [text = '', normal = ''] = line.split('\t');
    return [text.replaceAll('\\n', '\n'), normal] as const;
  });

const formatAll = (citations: readonly Citation[]): string => citations.map(formatCitation).join('｜');

/** All but where it stands and how it is written. */
const meaning = ({ start: _start, end: _end, slips: _slips, ...rest }: Citation): object => rest;

describe('the table', () => {
  it('has two hundred rows, each once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length);
  });

  test.each(rows)('%j', (text, normal) => {
    expect(formatAll(parseCitations(text))).toBe(normal);
  });

  test.each(rows)('%j in its normal form says the same', (text) => {
    const citations = parseCitations(text);
    const again = citations.map((citation) => parseCitations(formatCitation(citation)));
    expect(again.map((each) => each.map(meaning))).toEqual(citations.map((citation) => [meaning(citation)]));
    expect(again.flat().map(formatCitation)).toEqual(citations.map(formatCitation));
    expect(again.flatMap((each) => each.flatMap(({ slips }) => slips))).toEqual([]);
  });

  test.each(rows)('%j with its slips put right says the same', (text) => {
    const citations = parseCitations(text);
    const slips = citations.flatMap((citation) => citation.slips);
    const right = parseCitations(mend(text, slips));
    expect(formatAll(right)).toBe(formatAll(citations));
    expect(right.flatMap((citation) => citation.slips)).toEqual([]);
  });

  test.each(rows)('%j has its citations in order, within the text', (text) => {
    let last = 0;
    for (const { start, end, slips } of parseCitations(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      for (const slip of slips) {
        expect(slip.start).toBeGreaterThanOrEqual(start);
        expect(slip.end).toBeLessThanOrEqual(end);
      }
      last = end;
    }
  });
});

test('a citation is taken apart', () => {
  const text =
    '依据【行政法规】《社会团体登记管理条例》（国务院令第250号，2016年第二次修订）第9条、第十条第二款办理';
  expect(parseCitations(text)).toEqual([
    {
      title: '社会团体登记管理条例',
      level: '行政法规',
      revision: { year: 2016, kind: '修订', times: 2 },
      documentNumber: { kind: '国务院令', number: 250 },
      articles: [{ from: { article: 9 } }, { from: { article: 10, paragraph: 2 } }],
      start: 2,
      end: text.length - 2,
      slips: [{ start: text.indexOf('第9条'), end: text.indexOf('第9条') + 3, right: '第九条' }],
    },
  ]);
});

describe('the same', () => {
  test.each([
    ['《行政许可法》第八条第3项', '《中华人民共和国行政许可法》第八条第（三）项'],
    ['《行政许可法》第八条、第三条', '《行政许可法》第三条和第八条'],
    ['《行政许可法》第十二条至第十五条', '《行政许可法》第十二条、第十三条、第十四条、第十五条'],
    ['《行政许可法》第三条第一款至第三款', '《行政许可法》第三条第一、二、三款'],
    ['《行政许可法》第三条第一款和第二款', '行政许可法第三条第一款、第三条第二款'],
    ['《行政许可法》第三条、第三条', '《行政许可法》第三条'],
    ['国务院令第721号', '中华人民共和国国务院令第七百二十一号'],
    ['国发[2018]27号', '国发〔2018〕27号'],
    ['国发（18）第027号', '国发〔2018〕27号'],
    ['《关于修改〈婚姻登记条例〉的决定》', '《关于修改《婚姻登记条例》的决定》'],
    ['【法律】《教师法》第十条', '《教师法》第十条'],
    ['《教师法》（2009修正）第十条', '《教师法》（2009年8月27日修正）第十条'],
  ])('%s and %s', (a, b) => {
    expect(parseCitations(a).map(citationKey)).toEqual(parseCitations(b).map(citationKey));
  });
});

describe('not the same', () => {
  test.each([
    ['《教师法》（2009年修正）', '《教师法》（2009年修订）'],
    ['《教师法》（2009年修正）', '《教师法》'],
    ['《教师法》第十条', '《教师法》第十条第一款'],
    ['《教师法》第十条', '《教师法》第十条之一'],
    ['《教师法》第十条第一款', '《教师法》第十条第（一）项'],
    ['国务院令第721号', '国务院、中央军事委员会令第721号'],
    ['国发〔2018〕27号', '国办发〔2018〕27号'],
    ['国发〔2018〕27号', '国发〔2019〕27号'],
  ])('%s and %s', (a, b) => {
    expect(parseCitations(a).map(citationKey)).not.toEqual(parseCitations(b).map(citationKey));
  });
});

describe('hostile text of 100 kB is read in under two seconds', () => {
  test.each([
    '《',
    '《x',
    '《A〈',
    '》',
    '第一条、',
    '第一条',
    '第（一）',
    '第一',
    '一、',
    '1',
    '（',
    '〔2018〕',
    '号',
    ' ',
    '办法',
    '教师法和',
    '教师法、',
    '2018年',
    '（2018年修正）',
    '2018年修正',
    '实施《A》',
    '实施《A》办法',
    '第一章',
    '第',
    '至',
    '根据',
    '国务院令第1号',
    '国发〔2018〕1号',
    '第一条至第一百九十九条、',
    '《教师法》第',
    '（修正',
    '教师法第一条',
    '第第',
    '（（国务院令',
    '“教师',
    '<<教师法',
  ])('%j', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const spent = processorTime();
    const citations = parseCitations(text);
    citations.map(citationKey);
    parseLaw(text);
    expect(spent()).toBeLessThan(3000);
  });
});

describe('the field law', () => {
  it.each([
    ['中华人民共和国食品安全法', '中华人民共和国食品安全法'],
    ['《中华人民共和国食品安全法》', '中华人民共和国食品安全法'],
    ['《食品安全法》（2021年修正）第三十五条', '食品安全法'],
    ['中华人民共和国食品安全法（2021年修正）', '中华人民共和国食品安全法'],
    ['【法律】中华人民共和国食品安全法', '中华人民共和国食品安全法'],
    ['食品安全法第35条第一款', '食品安全法'],
    ['优化营商环境条例（国务院令第722号）', '优化营商环境条例'],
    ['国务院关于修改《婚姻登记条例》第三条的决定', '国务院关于修改《婚姻登记条例》第三条的决定'],
    ['《国务院关于修改〈婚姻登记条例〉的决定》', '国务院关于修改〈婚姻登记条例〉的决定'],
    [
      '国家机关、事业单位贯彻《国务院关于职工工作时间的规定》的实施办法',
      '国家机关、事业单位贯彻《国务院关于职工工作时间的规定》的实施办法',
    ],
    [
      '国务院关于外商投资企业和外国企业适用增值税、消费税等暂行条例有关问题的通知',
      '国务院关于外商投资企业和外国企业适用增值税、消费税等暂行条例有关问题的通知',
    ],
    ['中华人民共和国宪法修正案（1988年）', '中华人民共和国宪法修正案（1988年）'],
    ['阜阳市二十条', '阜阳市二十条'],
    ['法律：《教师法》', '教师法'],
    ['教师法、教师资格条例', '教师法'],
    ['', ''],
  ])('%s means %s', (title, bare) => {
    expect(bareTitle(title)).toBe(bare);
  });

  it('may hold two laws', () => {
    expect(formatAll(parseLaw('《教师法》第十条、《教师资格条例》'))).toBe(
      '《教师法》第十条｜《教师资格条例》',
    );
  });

  it('finds a law by its full, quoted or short title', () => {
    for (const title of [
      '中华人民共和国食品安全法',
      '《食品安全法》',
      '食品安全法',
      '《食品安全法》第三十五条',
    ]) {
      expect(findLaw(laws, title)?.title).toBe('中华人民共和国食品安全法');
    }
    expect(findLaw(laws, '食品法')).toBeUndefined();
  });
});
