import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Format, formats } from '../src/reporters/index.ts';
import { type Ran, run } from './run.ts';

// A catalogue with more than 500 findings, said in every format.

const folder = mkdtempSync(join(tmpdir(), 'shixiang-'));
const said = new Map<Format, string>();
let ran: Ran;

beforeAll(async () => {
  cpSync('fixtures/ok/adopted', folder, { recursive: true });
  const item = readFileSync(join(folder, '341200', '340131003000-01.yaml'), 'utf8');
  for (const index of Array.from({ length: 125 }, (_, each) => each)) {
    const code = `340131004${String(index).padStart(3, '0')}`;
    const faulty = item
      .replace('340131003000', code)
      .replace('variant: 新办\n', '')
      .replace('name: 食品经营许可', `name: 食品经营许可（第${'甲乙丙丁'[index % 4]}类${index}号）`)
      .replace('第三十五条第一款', '第九百九十九条')
      .replace('caseType: 承诺件', 'caseType: 承诺')
      .replace('{ value: 8,', '{ value: 25,')
      .replace('0558-0000312', '0558-0000311');
    writeFileSync(join(folder, '341200', `${code}.yaml`), faulty);
  }
  const files = formats.flatMap((format) => ['-f', `${format}=reports/${format}`]);
  ran = await run(['validate', '--fail-on', 'warning', ...files], { cwd: folder });
  for (const format of formats) said.set(format, readFileSync(join(folder, 'reports', format), 'utf8'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = (format: Format): string => said.get(format) ?? '';
const count = (format: Format, part: RegExp): number => text(format).match(part)?.length ?? 0;
const summary = () =>
  (JSON.parse(text('json')) as { summary: Record<'errors' | 'warnings' | 'notes', number> }).summary;
const total = (): number => summary().errors + summary().warnings + summary().notes;

test('one run writes every format, into a folder that it makes, and prints nothing', () => {
  expect(ran).toEqual({ code: 1, stdout: '', stderr: '' });
  expect(total()).toBeGreaterThan(500);
  expect([...said.values()].every((each) => each.endsWith('\n'))).toBe(true);
});

test('whole for programs', () => {
  expect(count('sarif', /"ruleIndex": /gu)).toBe(total());
  expect(count('gitlab', /"check_name": /gu)).toBe(total());
  expect(count('junit', /<testcase /gu)).toBe(total() + 1);
  expect(count('junit', /<failure /gu)).toBe(summary().errors + summary().warnings);
  expect(count('junit', /<testsuite /gu)).toBe(126);
});

test('within what people and services take, with the rest counted', () => {
  expect(count('text', /^\S+: (?:错误|警告|提示): /gmu)).toBe(total());
  const annotated = text('github').trimEnd().split('\n');
  expect(annotated.length).toBeLessThanOrEqual(30);
  expect(annotated.at(-1)).toBe(`::notice::另有 ${total() - annotated.length + 1} 条没有标注，请看完整报告`);
  const comment = text('markdown');
  expect(comment.length).toBeLessThanOrEqual(65_536);
  const listed = count('markdown', /^- \*\*(?:错误|警告|提示)\*\* /gmu);
  expect(listed).toBeGreaterThan(200);
  expect(comment).toContain(`_另有 ${total() - listed} 条没有列出，在终端上运行同样的检查可以看到全部。_`);
  // The gravest are those that are listed.
  expect(count('markdown', /^- \*\*错误\*\* /gmu)).toBe(Math.min(listed, summary().errors));
});
