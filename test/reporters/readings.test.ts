import { expect, test } from 'vitest';
import type { Readings } from '../../src/model/readings.ts';
import { readingsText } from '../../src/reporters/readings.ts';
import { hostile, obeyed } from './findings.ts';

const readings: Readings = {
  files: new Map([
    ['a.yaml', 'plain'],
    ['d.yaml', 'escape'],
    ['c.yaml', 'escape'],
    ['b.yaml', 'anchor'],
  ]),
  sections: 12,
  shared: 7,
};

test('counts by reason, the most frequent first, with the first file of each', () => {
  expect(readingsText(readings, 'en')).toBe(
    [
      '4 files read: 1 plainly, 3 handed over to yaml',
      '  2: an escape within quotes, as in c.yaml',
      '  1: an anchor or an alias (& *), as in b.yaml',
      '12 sections in those read plainly, 7 of them as in another file and not read again',
      '',
    ].join('\n'),
  );
  expect(readingsText(readings, 'zh')).toBe(
    [
      '读了 4 个文件：1 个直接读出，3 个交给 yaml',
      '  2 个：引号里有转义，如 c.yaml',
      '  1 个：有锚点或别名（& *），如 b.yaml',
      '直接读出的有 12 段，其中 7 段与别的文件一字不差，没有再读',
      '',
    ].join('\n'),
  );
});

test('prints names of files safely', () => {
  const text = readingsText({ files: new Map([[hostile, 'key']]), sections: 0, shared: 0 }, 'zh');
  expect(text).not.toMatch(obeyed);
});
