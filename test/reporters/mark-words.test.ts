import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { markWords } from '../../src/reporters/mark-words.ts';

const plain = new Chalk({ level: 0 });
const colored = new Chalk({ level: 1 });

describe('markWords', () => {
  test.each([
    ['whole words, not characters', '复印件', '原件', '[-复印件-]', '{+原件+}'],
    ['only what differs', '营业执照复印件', '营业执照原件', '营业执照[-复印件-]', '营业执照{+原件+}'],
    ['whole numbers', '8个工作日', '15个工作日', '[-8-]个工作日', '{+15+}个工作日'],
    ['what was put in', '身份证明', '身份证明原件', '身份证明', '身份证明{+原件+}'],
    ['what was left out', '身份证明原件', '身份证明', '身份证明[-原件-]', '身份证明'],
    ['all of a new text', '', '原件', '', '{+原件+}'],
    ['nothing where nothing differs', '食品经营许可', '食品经营许可', '食品经营许可', '食品经营许可'],
  ])('marks %s', (_, from, to, markedFrom, markedTo) => {
    expect(markWords(from, to, plain)).toEqual({ from: markedFrom, to: markedTo });
  });

  test('in colour without brackets', () => {
    expect(markWords('8个工作日', '5个工作日', colored)).toEqual({
      from: '\u001b[31m\u001b[4m8\u001b[24m\u001b[39m个工作日',
      to: '\u001b[32m\u001b[4m5\u001b[24m\u001b[39m个工作日',
    });
  });

  test('gives both texts back without the marks', () => {
    const from = '申请人应当在受理之日起 5 个工作日内，持《营业执照》复印件2份到窗口办理。';
    const to = '申请人须在受理后 10 个工作日内，持《营业执照》原件1份，到综合窗口领取。';
    const marked = markWords(from, to, plain);
    expect(marked.from.replace(/\[-|-\]/g, '')).toBe(from);
    expect(marked.to.replace(/\{\+|\+\}/g, '')).toBe(to);
    expect(marked.from).toContain('[-');
    expect(marked.to).toContain('{+');
  });

  const words = ['申请', '许可', '材料', '窗口', '时限', '工作日', '原件', '复印件', '公章', '证明'];
  const prose = (length: number, seed: number): string => {
    let state = seed;
    let text = '';
    while (text.length < length) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      text += words[state % words.length];
    }
    return text.slice(0, length);
  };

  test.each([
    ['two that share nothing', '甲'.repeat(50_000), '乙'.repeat(50_000)],
    ['two unlike texts', prose(50_000, 1), prose(50_000, 2)],
    ['two unlike texts of middling length', prose(2_400, 1), prose(2_400, 2)],
    ['two alternations', '甲乙'.repeat(1_200), '乙丙'.repeat(1_200)],
    ['one long and one empty', prose(50_000, 1), ''],
    ['a long text with one change', `${prose(50_000, 1)}原件`, `${prose(50_000, 1)}复印件`],
  ])('ends within a second with %s', (_, from, to) => {
    const start = performance.now();
    const marked = markWords(from, to, plain);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(marked.from.replace(/\[-|-\]/g, '')).toBe(from);
    expect(marked.to.replace(/\{\+|\+\}/g, '')).toBe(to);
  });
});
