import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addWaiver, emptyWaivers, removeWaivers } from '../../src/catalogue/waivers-file.ts';
import type { Waiver } from '../../src/model/waiver.ts';

const shipped = readFileSync('catalogue/waivers.yaml', 'utf8');
const waiver: Waiver = {
  region: '341202',
  code: '340131003000',
  variant: '新办',
  field: 'timeLimit.promised',
  fingerprint: '012345678901',
  reason: '过渡期：人员 # 不足',
  approval: '阜政务示例〔2026〕9号',
  from: '2026-11-24',
  until: '2027-11-23',
};
const listOf = (text: string): unknown => (parse(text) as { waivers: unknown }).waivers;

test('adds at the end and leaves everything else byte for byte', () => {
  const text = addWaiver(shipped, waiver);
  expect(text.startsWith(shipped)).toBe(true);
  expect(text.slice(shipped.length)).toBe(`
  - region: "341202"
    code: "340131003000"
    variant: 新办
    field: timeLimit.promised
    fingerprint: "012345678901"
    reason: "过渡期：人员 # 不足"
    approval: 阜政务示例〔2026〕9号
    from: "2026-11-24"
    until: "2027-11-23"
`);
});

test('what was added is read back as it was, whatever it holds', () => {
  for (const reason of [
    '是',
    '0558',
    '- x',
    'a: b',
    '#',
    "'",
    '"',
    '两行\n文字',
    '[x',
    '*a',
    '&a',
    '!x',
    '空 格',
    '𠮷',
  ]) {
    expect(listOf(addWaiver('waivers: []\n', { ...waiver, reason }))).toEqual([{ ...waiver, reason }]);
  }
});

test('comments stay, also behind values and between waivers; so do CRLF and the byte order mark', () => {
  const text = `\uFEFF# 开头\r\nwaivers: # 列表\r\n  # 第一条\r\n  - region: "341202" # 颍州\r\n    fingerprint: '000000000001'\r\n\r\n  # 第二条\r\n  - region: "341203"\r\n    fingerprint: "000000000002"\r\n# 结尾\r\n`;
  const added = addWaiver(text, waiver);
  expect(added).toMatch(/^\uFEFF# 开头\r\nwaivers:/u);
  expect(added).not.toContain('\r\r');
  for (const comment of ['# 列表', '# 第一条', '# 颍州', '# 第二条', '# 结尾'])
    expect(added).toContain(comment);
  expect(added.replaceAll('\r\n', '')).not.toContain('\n');
  expect(listOf(added.slice(1))).toHaveLength(3);
  const removed = removeWaivers(text, [9]);
  expect(removed).toContain('# 第一条');
  expect(listOf(removed.slice(1))).toEqual([{ region: '341202', fingerprint: '000000000001' }]);
});

test('removes those on the lines given, and nothing else', () => {
  const lines = shipped.split('\n');
  const line = lines.findIndex((each) => each.includes('3e063151fbc4')) + 1;
  const text = removeWaivers(shipped, [line]);
  expect(text).toBe([...lines.slice(0, line - 5), ...lines.slice(line + 4)].join('\n'));
  expect(removeWaivers(shipped, [1, 2, 3])).toBe(shipped);
});

test('the last one leaves an empty list, to which can be added again', () => {
  const one = addWaiver('waivers: []\n', waiver);
  const line = one.split('\n').findIndex((each) => each.includes('012345678901')) + 1;
  expect(removeWaivers(one, [line])).toBe('waivers: []\n');
  expect(addWaiver(removeWaivers(one, [line]), waiver)).toBe(one);
});

test('a new file names the schema that the regions beside it name', () => {
  expect(emptyWaivers('# yaml-language-server: $schema=../schemas/regions.schema.json\nregions: []\n')).toBe(
    '# yaml-language-server: $schema=../schemas/waivers.schema.json\nwaivers: []\n',
  );
  expect(emptyWaivers('regions: []\n')).toBe('waivers: []\n');
});
