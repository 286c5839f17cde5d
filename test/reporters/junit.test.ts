import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Severity } from '../../src/model/finding.ts';
import { junit } from '../../src/reporters/junit.ts';
import { run } from '../run.ts';
import { finding, hostile, manner, obeyed, reportOf, wholeOf } from './findings.ts';

/** As published with Jenkins. It does not know `file` and `line`, which GitLab and others read, so these go before. */
const schema = readFileSync('test/reporters/jenkins-junit.xsd', 'utf8');

async function check(xml: string): Promise<string> {
  const contents = xml.replace(/(<testcase [^>]*?) file="[^"]*" line="\d+">/gu, '$1>');
  const bare = contents.replace(/(<testsuite [^>]*?) file="[^"]*"/gu, '$1');
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: bare }],
    schema: [schema],
  });
  expect(errors).toEqual([]);
  expect(xml.replaceAll('\n', '')).not.toMatch(obeyed);
  const count = (part: RegExp): number => xml.match(part)?.length ?? 0;
  const stated = /<testsuites [^>]*tests="(\d+)" failures="(\d+)" errors="(\d+)"/u
    .exec(xml)
    ?.slice(1)
    .map(Number);
  expect(stated).toEqual([count(/<testcase /gu), count(/<failure /gu), count(/<error /gu)]);
  return xml;
}

const said = (...args: Parameters<typeof junit>): Promise<string> => check(wholeOf(junit(...args)));
const of = (severity: Severity) => finding({ severity });

describe('junit', () => {
  beforeAll(async () => {
    const { valid } = await validateXML({ xml: '<testsuites><testcase/></testsuites>', schema: [schema] });
    expect(valid, 'the schema refuses what is wrong').toBe(false);
  });

  test('a case a finding, a suite a file', async () => {
    const report = reportOf([
      finding(),
      finding({ severity: 'warning', rule: 'phones-differ', at: { line: 30 } }),
      finding({ severity: 'note', rule: 'law-known', at: { file: 'catalogue/waivers.yaml', line: 3 } }),
    ]);
    await expect(await said(report, manner())).toMatchFileSnapshot('junit.xml');
  });

  test('a clean run is one passed case', async () => {
    const xml = await said(reportOf([]), manner({ locale: 'en' }));
    expect(xml).toContain('<testsuites name="shixiang" tests="1" failures="0" errors="0">');
    expect(xml).toContain('<testcase name="complete" classname="shixiang">');
  });

  test('a run that is not complete has an error', async () => {
    const xml = await said(reportOf([], { complete: false }), manner());
    expect(xml).toContain('<error type="incomplete" message="共 3 个文件');
  });

  test.each([
    ['error', 'failure', 'skipped', 'system-out'],
    ['warning', 'failure', 'failure', 'system-out'],
    ['never', 'skipped', 'skipped', 'system-out'],
  ] as const)('with --fail-on %s an error is %s, a warning %s, a note %s', async (failOn, ...elements) => {
    const xml = await said(reportOf([of('error'), of('warning'), of('note')]), manner({ failOn }));
    const found = [...xml.matchAll(/<(failure|skipped|system-out)[^>]*>(?:错误|警告|提示) /gu)];
    expect(found.map(([, element]) => element)).toEqual(elements);
  });

  test('cases of one name in a file are numbered', async () => {
    const xml = await said(reportOf([finding(), finding(), finding({ at: { file: 'b.yaml' } })]), manner());
    expect([...xml.matchAll(/testcase name="([^"]*)"/gu)].map(([, name]) => name)).toEqual([
      '检查完整',
      'schema 12:9',
      'schema 12:9 (2)',
      'schema 12:9',
    ]);
  });

  test.each([
    hostile,
    ']]>',
    '<script>&amp;"\'',
    '<!-- --',
    '\u0000\u0001\u000B\uFFFE\uFFFF\uD800',
    '::error::x',
  ])('hostile text shows and does nothing: %j', async (value) => {
    const xml = await said(
      reportOf([finding({ message: { zh: value, en: value }, rule: value, at: { file: value } })]),
      manner(),
    );
    expect(xml).not.toMatch(/^\s*::/mu);
    expect(xml).not.toContain('##[');
    expect(xml).not.toContain('<script>');
  });

  test.each([
    ['validate', 'fixtures/bad/ten-ways', '-f', 'junit'],
    ['diff', '-C', 'fixtures/bad/waivers-and-holdings', '--all', '-f', 'junit'],
    ['validate', 'fixtures/ok/adopted', '-f', 'junit'],
  ])('keeps to the schema: %s %s', async (...args) => {
    await check((await run(args)).stdout);
  });
});
