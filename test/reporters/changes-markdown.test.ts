import { expect, test } from 'vitest';
import { changesMarkdown } from '../../src/reporters/changes-markdown.ts';
import { change, gazette } from './gazettes.ts';

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
