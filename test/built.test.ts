import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

// What the build makes of the sources: what is loaded late must be there when it is asked for.
const folder = mkdtempSync(join(tmpdir(), 'shixiang-built-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync('catalogue', join(folder, 'catalogue'), { recursive: true });

const run = (line: string) => {
  const args = [resolve('bin/shixiang.js'), ...line.split(' ')];
  const env = { ...process.env, SHIXIANG_LANG: 'en' };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
  return { status, told: status === 0 ? '' : stderr };
};

const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

test.each([
  'validate -f json=out/a/report.json -f text',
  'check -f sarif=out/report.sarif -f junit=out/report.xml',
  'diff -f markdown=out/report.md --scorecards',
  'validate --shard 1/1 -o out/part.ndjson',
  'merge out/part.ndjson -f gitlab=out/report.gitlab.json',
  'validate --cache --stats',
  'validate --fix --dry-run',
  'fmt --check',
  'export 实施清单 -o lists',
  'import lists/实施清单要素表.xlsx --dry-run',
  'resolve catalogue/341221/340105001000.yaml',
  'waivers list',
  'waivers check --today 2026-11-24',
  'laws',
  'laws impact 食品安全法',
  'rules',
  'explain limit-stated',
  'lists',
  'completion bash',
  'init started --city 341200 --yes',
])('%s', (line) => {
  expect(run(line)).toEqual({ status: 0, told: '' });
});

test('reports are where they were asked for', () => {
  expect(JSON.parse(text('out/a/report.json'))).toMatchObject({ summary: { errors: 0 } });
  expect(JSON.parse(text('out/report.sarif'))).toHaveProperty('runs');
  expect(text('out/report.xml')).toContain('<testsuite');
  expect(text('out/report.md')).not.toBe('');
  expect(JSON.parse(text('out/report.gitlab.json'))).toEqual([]);
  expect(readFileSync(join(folder, 'lists/实施清单.xlsx')).subarray(0, 2).toString()).toBe('PK');
});
