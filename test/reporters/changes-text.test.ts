import { expect, test } from 'vitest';
import { changesText } from '../../src/reporters/changes-text.ts';
import { change, gazette } from './gazettes.ts';

const said = (changes: Parameters<typeof gazette>[0], width = 100): string =>
  changesText(gazette(changes), 'zh', false, width);

test('a short change stands on one line, a long one on two with its words marked', () => {
  expect(said({})).toContain('  承诺办结时限  8个工作日 → 5个工作日  [更有利]\n');
  expect(said({}, 30)).toContain('  承诺办结时限  [更有利]\n    - [-8-]个工作日\n    + {+5+}个工作日\n');
});

test('counts files and counties that must follow', () => {
  expect(said({})).toContain('变更 1 项；2 个县（市、区）的 2 个文件要跟进。');
  expect(said({ items: [change({ followers: [] })] })).toContain('没有县级文件要跟进');
});

test('no name reaches the terminal or GitHub as a command', () => {
  const items = [change({ title: '\u001b[31m许可', summary: { zh: '::error::x', en: '' } })];
  const text = said({ items, from: '##[error]', local: [{ region: '1', name: '::warning::', files: 1 }] });
  expect(text).not.toContain('\u001b');
  expect(text).not.toMatch(/^\s*::|##\[/mu);
});

test('what could not be read is told', () => {
  const message = { zh: '文件不是 UTF-8', en: 'not UTF-8' };
  const text = said({ incomparable: [{ side: 'before', file: '341200/1.yaml', message }] });
  expect(text).toContain('这份公告不完整：\n  旧版  341200/1.yaml  文件不是 UTF-8\n');
});
