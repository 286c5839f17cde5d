import { Chalk } from 'chalk';
import { describe, expect, test, vi } from 'vitest';
import { markWords } from '../../src/reporters/mark-words.ts';
import { processorTime } from '../processor-time.ts';

const plain = new Chalk({ level: 0 });
const colored = new Chalk({ level: 1 });

describe('markWords', () => {
  test.each([
    ['whole words, not characters', '复印件', '原件', '[-复印件-]', '{+原件+}'],
    ['only what differs', '营业执照复印件', '营业执照原件', '营业执照[-复印件-]', '营业执照{+原件+}'],
    ['whole numbers', '8个工作日', '15个工作日', '[-8-]个工作日', '{+15+}个工作日'],
    ['a telephone', '0558-0000311', '0558-0000312', '[-0558-0000311-]', '{+0558-0000312+}'],
    ['a date', '自2026-01-31起', '自2026-02-01起', '自[-2026-01-31-]起', '自{+2026-02-01+}起'],
    ['a numeral', '第三十五条', '第三十六条', '第[-三十五-]条', '第{+三十六+}条'],
    ['a decimal', '1.5倍', '1.25倍', '[-1.5-]倍', '{+1.25+}倍'],
    ['full-width digits', '１２日', '１５日', '[-１２-]日', '{+１５+}日'],
    ['a standard’s number', 'GB/T 39554.1', 'GB/T 39554.2', 'GB/T [-39554.1-]', 'GB/T {+39554.2+}'],
    ['neighbours as one', '营业执照原件', '身份证复印件', '[-营业执照原件-]', '{+身份证复印件+}'],
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
    ['two unlike texts of 5,000', prose(5_000, 1), prose(5_000, 2)],
    ['two of 5,000 that share little', '甲乙'.repeat(2_500), '乙丙'.repeat(2_500)],
    ['two alternations', '甲乙'.repeat(1_200), '乙丙'.repeat(1_200)],
    ['one long and one empty', prose(50_000, 1), ''],
    ['a long text with one change', `${prose(50_000, 1)}原件`, `${prose(50_000, 1)}复印件`],
  ])('soon ends with %s', (_, from, to) => {
    const spent = processorTime();
    const marked = markWords(from, to, plain);
    expect(spent()).toBeLessThan(500);
    expect(marked.from.replace(/\[-|-\]/g, '')).toBe(from);
    expect(marked.to.replace(/\{\+|\+\}/g, '')).toBe(to);
  });

  test('marks the same on a machine that is busy', () => {
    const [from, to] = [prose(1_000, 1), `${prose(990, 1)}原件`];
    const marked = markWords(from, to, plain);
    let now = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
    expect(markWords(from, to, plain)).toEqual(marked);
    clock.mockRestore();
    expect(marked.from).not.toBe(`[-${from}-]`);
  });

  test('a text of more than 5,000 characters is shown as rewritten', () => {
    const [from, to] = [`${prose(5_000, 1)}原件`, `${prose(5_000, 1)}复印件`];
    expect(markWords(from, to, plain)).toEqual({ from: `[-${from}-]`, to: `{+${to}+}` });
    expect(markWords(from, from, plain)).toEqual({ from, to: from });
  });

  test('never marks a part of a number, nor two neighbours apart', () => {
    const pieces = [...words, '15', '0558-0000311', '2026-01-31', '三十五', '，', '3年', '1.5'];
    let state = 7;
    const next = (): number => (state = (state * 48_271) % 2_147_483_647);
    const text = (): string => Array.from({ length: 30 }, () => pieces[next() % pieces.length]).join('');
    for (let run = 0; run < 100; run += 1) {
      const { from, to } = markWords(text(), text(), plain);
      for (const marked of [from, to]) {
        expect(marked).not.toMatch(/-\]\[-|\+\}\{\+|\[--\]|\{\+\+\}/);
        expect(marked).not.toMatch(/\d(?:\[-|-\]|\{\+|\+\})\d/);
      }
    }
  });
});
