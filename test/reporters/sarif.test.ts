import published from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { explanations } from '../../src/commands/explanations.ts';
import type { Waiver } from '../../src/model/waiver.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { run } from '../run.ts';
import { finding, hostile, manner, obeyed, reportOf, wholeOf } from './findings.ts';

/** Draft 4, whose `id` ajv no longer reads, with a pattern that the flag u would refuse. */
const { id: _id, $schema: _draft, ...schema } = published;
const isLog = new Ajv.default({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  validateFormats: false,
}).compile(schema);

function check(text: string): Log {
  const log = JSON.parse(text) as Log;
  isLog(log);
  expect(isLog.errors ?? []).toEqual([]);
  expect(text.replaceAll('\n', '')).not.toMatch(obeyed);
  expect(text).not.toContain('##[');
  return log;
}

const rules = explanations.flatMap((stage) => stage.rules);
const tool = async () => ({ version: '1.2.3', rules });
const said = async (...[report, how]: Parameters<typeof sarif>): Promise<Log> =>
  check(wholeOf(await sarif(report, { ...how, tool })));
const only = async (...args: Parameters<typeof sarif>): Promise<Result> => {
  const [result] = (await said(...args)).runs[0]?.results ?? [];
  if (result === undefined) throw new Error('no result');
  return result;
};
const waiver: Waiver = {
  region: '341202',
  code: '340131003000',
  field: 'materials',
  fingerprint: '0123456789ab',
  reason: '过渡期',
  approval: '示例〔2026〕1号',
  from: '2026-06-01',
  until: '2026-12-31',
};

describe('sarif', () => {
  test('the schema refuses what is wrong', () => {
    expect(isLog({ version: '2.0.0', runs: [] })).toBe(false);
    expect(isLog({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('says a finding as a result', async () => {
    const { ruleIndex, ...result } = await only(reportOf([finding()]), manner());
    expect(rules[ruleIndex ?? -1]?.id).toBe('schema');
    expect(result).toEqual({
      ruleId: 'schema',
      level: 'error',
      message: { text: '「办结时限」写的是 0，应当大于 0。' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'catalogue/341202/340131003000-01.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 12, startColumn: 9, endColumn: 10 },
          },
        },
      ],
      partialFingerprints: { 'shixiang/v1': '0123456789ab' },
      suppressions: [],
      properties: { pointer: '/visits', region: '341202', code: '340131003000', variant: '新办' },
    });
  });

  test('declares every rule, though nothing was found', async () => {
    const [ran] = (await said(reportOf([]), manner())).runs;
    expect(ran?.results).toEqual([]);
    expect(ran?.invocations).toEqual([{ executionSuccessful: true }]);
    expect(ran?.columnKind).toBe('utf16CodeUnits');
    expect(ran?.language).toBe('zh-CN');
    const { driver } = ran?.tool ?? {};
    expect(driver).toMatchObject({ name: 'shixiang', version: '1.2.3' });
    expect(driver?.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const rule of driver?.rules ?? []) {
      expect(rule.shortDescription?.text).not.toBe('');
      expect(rule.help?.text).toContain(rule.fullDescription?.text);
      expect(rule.help?.markdown).toContain('```yaml\n');
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration?.level);
      expect(rule.properties?.['source']).not.toBe('');
    }
  });

  test('in English', async () => {
    const [ran] = (await said(reportOf([finding()]), manner({ locale: 'en' }))).runs;
    expect(ran?.language).toBe('en');
    expect(ran?.results?.[0]?.message.text).toBe('"value" is 0 but must be more than 0.');
    expect(ran?.tool.driver.rules?.[0]?.help?.markdown).toMatch(/^\*\*Asks\*\* /u);
  });

  test('what a waiver permits is suppressed, and says by whom', async () => {
    const result = await only(reportOf([finding({ severity: 'note', waiver })]), manner());
    expect(result.level).toBe('note');
    expect(result.suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: '过渡期（示例〔2026〕1号，有效期至 2026-12-31）',
      },
    ]);
  });

  test('a run that is not complete was not successful', async () => {
    const [ran] = (await said(reportOf([], { complete: false }), manner())).runs;
    expect(ran?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error' }],
    });
  });

  test('30,000 findings: the gravest 25,000, in their order, and how many more', async () => {
    const many = Array.from({ length: 30_000 }, (_, index) =>
      finding({ severity: index % 3 === 0 ? 'note' : 'error', at: { line: index + 1 } }),
    );
    const [ran] = (await said(reportOf(many), manner())).runs;
    const results = ran?.results ?? [];
    expect(results).toHaveLength(25_000);
    expect(results.filter(({ level }) => level === 'error')).toHaveLength(20_000);
    const lines = results.map((each) => each.locations?.[0]?.physicalLocation?.region?.startLine ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(ran?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain('另有 5000 条');
  });

  test.each([
    ['合肥市/许可 一.yaml', '%E5%90%88%E8%82%A5%E5%B8%82/%E8%AE%B8%E5%8F%AF%20%E4%B8%80.yaml'],
    ['a:b.yaml', 'a%3Ab.yaml'],
    ['100%.yaml', '100%25.yaml'],
    ['a?b#c.yaml', 'a%3Fb%23c.yaml'],
    ['\uD800.yaml', '%EF%BF%BD.yaml'],
    ['\u202E\u001b.yaml', '%E2%80%AE%1B.yaml'],
  ])('the path %j is a relative URI', async (file, uri) => {
    const { locations } = await only(reportOf([finding({ at: { file } })]), manner());
    expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
    expect(new URL(uri, 'file:///root/').pathname).toBe(`/root/${uri}`);
  });

  test.each([
    ['见 [这里](https://x.cn)', '见 [这里\\](https://x.cn)'],
    ['{0} 和 { value: 5 }', '{{0}} 和 { value: 5 }'],
    ['红\u001b[31m\u202E', '红\\u{1B}[31m\\u{202E}'],
  ])('the message %j is plain text', async (zh, text) => {
    const { message } = await only(reportOf([finding({ message: { zh, en: zh } })]), manner());
    expect(message.text).toBe(text);
  });

  test('hostile text everywhere', async () => {
    await only(
      reportOf([
        finding({
          message: { zh: hostile, en: hostile },
          rule: hostile,
          at: { file: hostile },
          path: [hostile],
          region: hostile,
          code: hostile,
          variant: hostile,
          waiver: { ...waiver, reason: hostile, approval: hostile },
        }),
      ]),
      manner(),
    );
  });

  test.each([
    ['validate', 'fixtures/bad/ten-ways'],
    ['diff', '-C', 'fixtures/bad/waivers-and-holdings', '--all'],
    ['waivers', 'check', '-C', 'fixtures/bad/waivers-and-holdings', '--today', '2027-06-01'],
  ])('every rule that made a finding is declared: %s %s', async (...args) => {
    const { stdout } = await run([...args, '-f', 'sarif']);
    const [ran] = check(stdout).runs;
    const declared = ran?.tool.driver.rules?.map(({ id }) => id) ?? [];
    expect(ran?.results?.length).toBeGreaterThan(0);
    for (const { ruleId, ruleIndex = -1 } of ran?.results ?? []) expect(declared[ruleIndex]).toBe(ruleId);
  });
});
