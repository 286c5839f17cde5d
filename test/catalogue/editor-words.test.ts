import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type EditorSchema, withoutWords, withWords } from '../../src/catalogue/editor-words.ts';
import { schemaNames } from '../../src/catalogue/schema.ts';

const read = (name: string): EditorSchema =>
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as EditorSchema;

// Regenerate with `npx vitest run --config test/vitest.config.ts test/catalogue/editor-words.test.ts -u`.
test.each(schemaNames)('the sentences in %s are up to date', async (name) => {
  const worded = `${JSON.stringify(withWords(read(name)), null, 2)}\n`;
  await expect(worded).toMatchFileSnapshot(`../../schemas/${name}.schema.json`);
});

test.each(schemaNames)('%s: words can be taken off and put on again', (name) => {
  const plain = withoutWords(read(name));
  expect(withoutWords(plain)).toEqual(plain);
  expect(withWords(plain)).toEqual(read(name));
  expect(JSON.stringify(plain)).not.toMatch(/errorMessage|patternErrorMessage/iu);
});

test('each missing key, wrong choice and unknown key has its own sentence', () => {
  const schema: EditorSchema = {
    title: '办理点',
    type: 'object',
    additionalProperties: false,
    properties: {
      place: { title: '办理地点', type: 'string' },
      open: { title: '是否开放', type: 'string', enum: ['是', '否'] },
      limit: { title: '期限', description: '写 当场 或数字。', type: ['string', 'number'] },
    },
    required: ['place', 'open'],
    else: { properties: { limit: false } },
  };
  expect(withWords(schema)).toMatchObject({
    errorMessage: '要逐行写成「键: 值」，只能写这些键：place（办理地点）、open（是否开放）、limit（期限）。',
    properties: {
      place: { errorMessage: '应当是文字；数字和日期要加引号。' },
      open: { errorMessage: '只能写：是、否。' },
      limit: { errorMessage: '写 当场 或数字。' },
    },
    allOf: [
      { required: ['place'], errorMessage: '缺少必填的「办理地点」；请补上 place: …' },
      { required: ['open'], errorMessage: '缺少必填的「是否开放」；请补上 open: …' },
    ],
    else: { errorMessage: '「期限」不适用于这一类事项；请删掉它，或核对「事项类型」。' },
  });
  expect(withWords(schema)).not.toHaveProperty('required');
  expect(withoutWords(withWords(schema))).toEqual(schema);
});
