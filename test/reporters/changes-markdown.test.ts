import { expect, test } from 'vitest';
import { changesMarkdown, escapeMarkdown } from '../../src/reporters/changes-markdown.ts';
import { change, gazette } from './gazettes.ts';

test.each([
  ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
  ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ['a|b', 'a\\|b'],
  ['![图](https://x.cn)', '\\!\\[图\\]\\(https:<!-- -->//x.cn\\)'],
  ['www.x.cn', 'www<!-- -->.x.cn'],
  ['@everyone', '@<!-- -->everyone'],
  ['#12 和 # 号', '#<!-- -->12 和 # 号'],
  [':smile:', ':<!-- -->smile:'],
  ['`代码` *粗* _斜_ ~删~ $x$ \\', '\\`代码\\` \\*粗\\* \\_斜\\_ \\~删\\~ \\$x\\$ \\\\'],
  ['一\n二', '一<br>二'],
  ['工作日 9:00—12:00', '工作日 9:<!-- -->00—12:<!-- -->00'],
  ['\u001b[31m', '\\\\u\\{1B\\}\\[31m'],
  ['材料（原件）：5个工作日', '材料（原件）：5个工作日'],
])('%j stays text', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('a table keeps its four columns whatever the values hold', () => {
  const [first] = change().differences;
  const differences = first === undefined ? [] : [{ ...first, from: '一|二\n三', to: '```\n| x |' }];
  const rows = changesMarkdown(gazette({ items: [change({ differences })] }), 'zh')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row.match(/(?<!\\)\|/gu)).toHaveLength(5);
});

test('without changes it says so', () => {
  expect(changesMarkdown(gazette({ items: [] }), 'en')).toBe(
    '## Changes of items: v1 → the work tree\n\nNo standard changed.\n',
  );
});
