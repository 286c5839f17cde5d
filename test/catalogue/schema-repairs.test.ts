import { expect, test } from 'vitest';
import { parse } from '../../src/catalogue/parse.ts';
import { checkSchema, type SchemaName } from '../../src/catalogue/schema.ts';

/** Path and right value of every breach that has one. */
function offered(text: string, name: SchemaName = 'item'): readonly string[] {
  const { document } = parse('a.yaml', new TextEncoder().encode(text));
  if (document === undefined) throw new Error('refused');
  return checkSchema(name, document).flatMap(({ repair }) =>
    repair === undefined ? [] : [`${repair.path.join('.')} ${JSON.stringify(repair.value)}`],
  );
}

test.each([
  ['a number in quotes', 'visits: "1"\n', 'visits 1'],
  ['a number in full width', 'visits: ２\n', 'visits 2'],
  [
    'a decimal number',
    'timeLimit:\n  promised: { value: "0.5", unit: 工作日 }\n',
    'timeLimit.promised.value 0.5',
  ],
  [
    'a word with a space',
    'timeLimit:\n  promised: { value: 5, unit: 工作 日 }\n',
    'timeLimit.promised.unit "工作日"',
  ],
  ['a word in full width', 'materials:\n  - form: 纸质／电子化\n', 'materials.0.form "纸质/电子化"'],
  ['a region without quotes', 'region: 341202\n', 'region "341202"'],
  ['a code without quotes', 'code: 340131003000\n', 'code "340131003000"'],
  ['a date in full width', 'effectiveOn: "２０２６－０１－３１"\n', 'effectiveOn "2026-01-31"'],
  [
    'a credit code in full width',
    'authority:\n  uscc: １１３４１２００ＭＢ１５２３０５ＸＡ\n',
    'authority.uscc "11341200MB152305XA"',
  ],
  ['space around a text', 'name: " 食品经营许可　"\n', 'name "食品经营许可"'],
])('%s', (_name, text, right) => {
  expect(offered(text)).toEqual([right]);
});

test.each([
  ['digits that may have lost a zero', 'code: 40131003000\n'],
  ['a region with a digit less', 'region: 34120\n'],
  ['a number for a text', 'name: 5\n'],
  ['a phone without quotes', 'contact:\n  enquiry: 5581234567\n'],
  ['another word', 'caseType: 即办\n'],
  ['a truth value', 'express: true\n'],
  ['a number written oddly', 'visits: "01"\n'],
  ['a fraction of a visit', 'visits: "0.5"\n'],
  ['nothing but space', 'name: " "\n'],
  ['another date', 'effectiveOn: 2026年1月31日\n'],
])('none for %s', (_name, text) => {
  expect(offered(text)).toEqual([]);
});
