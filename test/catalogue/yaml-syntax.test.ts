import { describe, expect, test } from 'vitest';
import { parse } from '../../src/catalogue/parse.ts';

/** Place and a word of the sentence for each slip; the whole sentences are seen in the transcripts of the tool. */
const slips: Readonly<Record<string, readonly [text: string, place: string, word: string]>> = {
  'a full-width colon at the top': ['name：经营\ncode: "1"\n', '1:5', '冒号应为半角'],
  'a full-width colon in the middle': ['code: "1"\nname：经营\nb: 2\n', '2:5', '冒号应为半角'],
  'a full-width colon in a list': ['a:\n  - name：x\n    b: 1\n', '2:9', '冒号应为半角'],
  'a full-width colon in the last line of a map': ['a:\n  c: 2\n  b：1\n', '3:4', '冒号应为半角'],
  'a full-width colon after a quoted key': ['"name"：1\n', '1:7', '冒号应为半角'],
  'a full-width colon after a Chinese key': ['code: "1"\n名称：经营\n', '2:3', '冒号应为半角'],
  'a full-width colon that makes a text': ['a:\n  unit：日\n', '2:7', '冒号应为半角'],
  'no space after a colon': ['name:x\ncode: 1\n', '1:5', '加一个空格'],
  'no space after a colon in brackets': ['a: {name:x}\n', '1:9', '加一个空格'],
  'no space after a quoted key': ['"name":x\n', '1:7', '加一个空格'],
  'full-width indentation': ['a:\n　　b: 1\n', '2:1', '全角空格'],
  'full-width indentation of a list': ['a:\n　　- x\n', '2:1', '全角空格'],
  'full-width padding of a key': ['name　: x\n', '1:5', '键的后面'],
  'full-width indentation after a space': ['a:\n 　- x\n', '2:2', '全角空格'],
  'a full-width continuation': ['a: x\n　　y\nb: 1\n', '2:1', '全角空格'],
  'a dash without a space': ['a:\n  - x\n  -y\n', '3:3', '“-”后面要加一个空格'],
  'an open double quote': ['a: 1\nname: "abc\ncode: 1\n', '2:7', '没有对应的右引号'],
  'an open single quote': ["name: 'abc\ncode: 1\n", '1:7', '没有对应的右引号'],
  'a quote closed by an escape': ['a: "abc\\"', '1:4', '没有对应的右引号'],
  'a quote closed by a double quote': ["a: 'abc''", '1:4', '没有对应的右引号'],
  'a single quote alone': ["a: '", '1:4', '没有对应的右引号'],
  'an open bracket': ['name: [甲\ncode: 1\n', '1:7', '没有对应的 ]'],
  'an open brace': ['name: {a: 1\ncode: 1\n', '1:7', '没有对应的 }'],
  'the wrong bracket': ['name: [甲}\n', '1:7', '没有对应的 ]'],
  'a bracket at the end': ['name: [甲', '1:7', '没有对应的 ]'],
  'a closing bracket alone': ['name: ]甲\n', '1:7', '多余'],
  'a comma too many': ['a: [x,,y]\n', '1:7', '多余'],
  'a comma missing': ['a: {b: 1 c: 2}\n', '1:8', '半角逗号'],
  'a comma missing after a quote': ['a: ["b" "c"]\n', '1:9', '半角逗号'],
  'text after a quote': ['name: "甲"乙\n', '1:10', '右引号后面还有文字'],
  'an apostrophe': ["a: 'it's'\n", '1:8', '右引号后面还有文字'],
  'text after a bracket': ['name: [甲]乙\n', '1:10', '方括号或花括号后面'],
  'a second colon': ['name: 甲: 乙\n', '1:7', '两个“冒号加空格”'],
  'a key indented too far': ['a:\n  b: 1\n   c: 2\n', '3:4', '缩进得多'],
  'a key below a quoted value': ['a: "x"\n  b: 2\n', '2:3', '对不齐'],
  'a key indented too little': ['a:\n  b: 1\n c: 2\n', '3:2', '缩进 1 格'],
  'an entry indented too little': ['a:\n  - x\n - y\n', '3:2', '这一项接不上'],
  'a list after a value': ['a: 1\n- x\n', '2:1', '这一项接不上'],
  'a key below a dash': ['- a: 1\n b: 2\n', '2:2', '缩进 1 格'],
  'an indented first line': [' a: 1\nb: 2\n', '2:1', '缩进 0 格'],
  'a line without a colon': ['a: 1\nb\nc: 2\n', '2:1', '“b”后面没有冒号'],
  'an entry with keys below': ['a:\n- b\n  c: 1\n', '2:3', '“b”后面没有冒号'],
  'a quoted key over two lines': ['"a\nb": 1\n', '1:1', '引号里的键'],
  'a list on the line of its key': ['a: - x\n', '1:4', '同一行'],
  'a comment without a space': ['a: "x"#c\n', '1:7', '注释的 #'],
  'an unknown escape': ['a: "\\d"\n', '1:5', '不是有效的转义'],
  'a broken escape': ['a: "\\uZZ"\n', '1:5', '不是有效的转义'],
  'a reserved start': ['name: %x\n', '1:7', '不能以 % 开头'],
  'text after |': ['name: |x\n', '1:8', '多行文字'],
  'text after >': ['name: > 5\n', '1:9', '多行文字'],
  'a key of more than 1024 characters': [`${'a'.repeat(1100)}: 1\n`, '1:1', '1024'],
  'a blank line with spaces before a text': ['a: |\n    \n  x\n', '3:3', '空行里有多余的空格'],
  'a text that is not indented': ['a: |\nx\n', '2:1', '没有冒号'],
  'content after ---': ['--- a: 1\n', '1:5', '--- 后面要换行'],
  'content after ...': ['a: 1\n... x\n', '2:5', '读不通'],
};

describe('a slip of syntax', () => {
  test.each(Object.entries(slips))('explains %s', (_, [text, place, word]) => {
    const { document, faults } = parse('a.yaml', new TextEncoder().encode(text));
    expect(document).toBeUndefined();
    const [first, ...followers] = faults;
    expect(`${first?.rule} ${first?.at.line}:${first?.at.column}`).toBe(`yaml-syntax ${place}`);
    expect(first?.message.zh).toContain(word);
    expect(followers.map(({ message }) => message.zh)).toEqual([]);
  });

  test('before an open bracket is told beside it', () => {
    const { faults } = parse('a.yaml', new TextEncoder().encode('a: @\nb: [\nc: %\n'));
    expect(faults.map(({ at }) => `${at.line}:${at.column}`)).toEqual(['1:4', '2:4']);
  });

  test.each([
    'a: 12:30\n',
    'a: https://example.gov.cn/x\n',
    'a: 电话：0558-123\n',
    'a: EMS：邮寄\n',
    'a: "name：x"\n',
    'a: -1\n',
    'a: —x\n',
    'a: |\n  　　缩进\n  name：x\n',
    'a: x\n  　　y\n',
    'a: 　x　\n',
    'a:\n  　　首行缩进\n',
    'a: 甲#乙\n',
    "a: it's\n",
    'a:\n- b\n- c\n',
    '---\na: 1\n...\n',
    'a: 1',
    'a: "\\"\\\\"\n',
    "a: ''\nb: ''''\n",
    'a: [\n  甲,\n  乙,\n  ]\n',
  ])('is not seen in %j', (text) => {
    expect(parse('a.yaml', new TextEncoder().encode(text)).faults).toEqual([]);
  });
});
