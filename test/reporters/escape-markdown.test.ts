import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/reporters/escape-markdown.ts';
import { hostile, obeyed } from './findings.ts';

test.each([
  ['<img src=x onerror=y>', '&#60;img src=x onerror=y&#62;'],
  ['a|b', 'a&#124;b'],
  ['`a`', '&#96;a&#96;'],
  ['**a** _b_ ~c~ $x$ \\', '&#42;&#42;a&#42;&#42; &#95;b&#95; &#126;c&#126; &#36;x&#36; &#92;'],
  ['[a](b) ![c](https://x.cn)', '&#91;a&#93;(b) &#33;&#91;c&#93;(https:&#8203;//x.cn)'],
  ['@everyone', '@&#8203;everyone'],
  ['#12', '&#35;&#8203;12'],
  ['见 #12 和 # 号', '见 #&#8203;12 和 # 号'],
  [':tada:', ':&#8203;tada:'],
  ['www.x.y', 'www&#46;x.y'],
  ['&lt;b&gt;', '&#38;lt;b&#38;gt;'],
  ['- a', '&#45; a'],
  ['1. a', '&#8203;1. a'],
  ['# a', '&#35; a'],
  ['一\n# 二', '一<br>&#35; 二'],
  ['一\r\n二', '一&#92;u&#123;D&#125;<br>二'],
  ['\u001b[31m', '&#92;u&#123;1B&#125;&#91;31m'],
  ['工作日 9:00—12:00，5个工作日（一）', '工作日 9:00—12:00，5个工作日（一）'],
])('%j stays text', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('nothing hostile is left', () => {
  expect(escapeMarkdown(hostile)).not.toMatch(obeyed);
});
