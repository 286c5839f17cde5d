import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Resolved } from '../../src/model/resolved.ts';
import { resolutionText } from '../../src/reporters/resolution.ts';
import { hostile, obeyed } from './findings.ts';

const plain = new Chalk({ level: 0 });
const origin = {
  from: 'own',
  at: { file: '341202/340131003000-01.yaml', line: 7, column: 1, length: 1, excerpt: '' },
} as const;

const of = (value: unknown): Resolved => {
  if (Array.isArray(value)) return { kind: 'list', members: value.map(of), origin };
  if (typeof value === 'object' && value !== null && !('unit' in value)) {
    return {
      kind: 'mapping',
      members: Object.entries(value).map(([key, each]) => ({ key, value: of(each) })),
      origin,
    };
  }
  return { kind: 'value', value, origin };
};
const text = (value: unknown) => resolutionText(of(value), 'zh', plain);

test('is YAML that gives the values back', () => {
  const odd = [
    '是',
    'true',
    '0558',
    '12E4',
    '1.5',
    '-',
    '- a',
    'a: b',
    'a:',
    'a #b',
    '#a',
    "'",
    '"',
    '[',
    '{',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%',
    '@',
    '`',
    ' a',
    'a ',
    '',
    '两行\n文字',
    '～',
    '无',
    'null',
    '2026-01-31',
    '《法》第一条',
    '（一）',
    '𠮷',
    'a\tb',
    '\\',
    '…',
    'http://a.b',
  ];
  const value = {
    texts: odd,
    number: 0.5,
    limit: { value: 20, unit: '工作日' },
    empty: [],
    nothing: {},
    list: [{ name: 'a', deep: { list: [{ x: 1, y: ['z'] }] } }, { name: 'b' }],
  };
  expect(parse(text(value))).toEqual(value);
});

test('each value is told where it comes from', () => {
  expect(text({ name: '食品经营许可' })).toBe(
    `name: 食品经营许可${' '.repeat(22)}  # 本地 341202/340131003000-01.yaml:7\n`,
  );
});

test('values cannot command a terminal', () => {
  expect(text({ name: hostile, list: [hostile] })).not.toMatch(obeyed);
});
