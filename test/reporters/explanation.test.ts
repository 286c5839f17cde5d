import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/model/explanation.ts';
import { widthOf } from '../../src/reporters/columns.ts';
import { explanationMarkdown, explanationText, rulesTable } from '../../src/reporters/explanation.ts';

const plain = new Chalk({ level: 0 });
const rule: Explanation = {
  id: 'visits-have-reason',
  severity: 'error',
  summary: { zh: '到场次数大于 0 时写明原因', en: 'visits have a reason' },
  why: { zh: '群众要知道为什么跑。', en: 'People should know why they must come.' },
  source: { zh: 'GB/T 39046-2020', en: 'GB/T 39046-2020' },
  bad: 'visits: 1\n',
  good: 'visits: 1\nvisitReason: 核对原件\n',
};
const short: Explanation = { ...rule, id: 'schema', severity: 'warning' };

describe('explanationText', () => {
  test('tells what, why, on what ground, and shows both ways of writing', () => {
    expect(explanationText(rule, 'zh', plain)).toBe(
      [
        'visits-have-reason  错误',
        '',
        '要求: 到场次数大于 0 时写明原因',
        '为什么: 群众要知道为什么跑。',
        '依据: GB/T 39046-2020',
        '',
        '不对的写法:',
        '    visits: 1',
        '',
        '对的写法:',
        '    visits: 1',
        '    visitReason: 核对原件',
        '',
      ].join('\n'),
    );
  });

  test('in English', () => {
    expect(explanationText(rule, 'en', plain)).toMatch(
      /^visits-have-reason {2}error\n\nAsks: visits have a reason\nWhy: .*\nSource: .*\n\nWrong:\n {4}visits: 1\n\nRight:\n/u,
    );
  });

  test('colours only when asked', () => {
    expect(explanationText(rule, 'zh', plain)).not.toContain('\u001b');
    const colored = explanationText(rule, 'zh', new Chalk({ level: 1 }));
    expect(colored).toContain('\u001b[31m');
    expect(colored).toContain('\u001b[32m');
  });
});

test('the same in Markdown', () => {
  expect(explanationMarkdown(rule, 'zh')).toBe(
    [
      '**要求** 到场次数大于 0 时写明原因',
      '**为什么** 群众要知道为什么跑。',
      '**依据** GB/T 39046-2020',
      '**不对的写法**',
      '```yaml\nvisits: 1\n```',
      '**对的写法**',
      '```yaml\nvisits: 1\nvisitReason: 核对原件\n```',
    ].join('\n\n'),
  );
});

describe('rulesTable', () => {
  const stages = [
    { stage: 'catalogue', rules: [short] },
    { stage: 'item', rules: [rule, { ...rule, id: 'law-known', severity: 'note' }] },
  ] as const;

  test('one line a rule, by stage, aligned', () => {
    const lines = rulesTable(stages, 'zh', plain).split('\n');
    expect(lines).toEqual([
      '目录结构',
      '  schema              警告  到场次数大于 0 时写明原因',
      '',
      '一个事项',
      '  visits-have-reason  错误  到场次数大于 0 时写明原因',
      '  law-known           提示  到场次数大于 0 时写明原因',
      '',
    ]);
    const starts = lines
      .filter((line) => line.startsWith('  '))
      .map((line) => widthOf(line.slice(0, line.indexOf('到'))));
    expect(new Set(starts).size).toBe(1);
  });

  test('aligned in English, where levels differ in width', () => {
    const lines = rulesTable(stages, 'en', plain)
      .split('\n')
      .filter((line) => line.startsWith('  '));
    expect(new Set(lines.map((line) => line.indexOf('visits have'))).size).toBe(1);
  });
});
